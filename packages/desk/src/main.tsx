import './style/fonts.css'
import './style/tokens.css'
import './style/base.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api/client.ts'
import { createDeskRouter } from './routes.tsx'
import { applyTheme, themeKept } from './shell/theme.ts'

applyTheme(themeKept())

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // What the server refused it refuses again.
      retry: (count, error) => count < 2 && error instanceof ApiProblem && error.status === 0,
    },
  },
})

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={createDeskRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
)
