import { isGeneralTopic } from '../../model/topic.js';
import type { Faults } from '../faults.js';

/** Topics of the general part belong to no country, all others to one. `faults`: of what holds `country` and the topic. */
export function checkTopicOf(country: string | null, topic: string, faults: Faults): void {
  if (country === null && !isGeneralTopic(topic)) faults.at('country').add('topic-without-country', topic);
  if (country !== null && isGeneralTopic(topic)) {
    faults.at('country').add('general-topic-with-country', topic, country);
  }
}
