/** A KurrentDB for tests. See the README beside `src` for what it cannot prove. */
export { startStandIn } from './stand-in.js';
//# sourceMappingURL=index.js.map
