import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// What is built is handed out by `stemma serve` under a strict policy: nothing inline, nothing from elsewhere.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
})
