// npm run build: bundles the packages anew.
import { bundle } from './bundle.js'

await bundle({ replace: true })
