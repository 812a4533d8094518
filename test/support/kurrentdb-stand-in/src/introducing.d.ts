import { features, gossip } from './protocol.js';
/** Where a node is reached, and whether it leads. */
export interface Member {
  readonly id: string;
  readonly address: string;
  readonly port: number;
  readonly leads: boolean;
  readonly alive: boolean;
}
/** The answer to Gossip.Read: everybody in the cluster, as every node tells it. */
export declare function clusterAnswer(members: readonly Member[]): InstanceType<typeof gossip.ClusterInfo>;
/** The answer to ServerFeatures.GetSupportedMethods: the methods that are here, under the name of no real version. */
export declare function featuresAnswer(): InstanceType<typeof features.SupportedMethods>;
