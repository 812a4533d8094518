/** The use cases in an application of Nest, whose buses bring questions and commands to them. */
export { ApplicationModule } from './application-module.js';
export { LiveTimeline } from '../reading/live-timeline.js';
