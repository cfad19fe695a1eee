import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The basemap as a file of its own, of a name that `stemma serve --basemap` can put another in the place of. */
const basemap: Plugin = {
  name: 'basemap',
  generateBundle() {
    const source = readFileSync(fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json')))
    this.emitFile({ type: 'asset', fileName: 'basemap.json', source })
  },
}

// What is built is handed out by `stemma serve` under a strict policy: nothing inline, nothing from elsewhere.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), basemap],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
})
