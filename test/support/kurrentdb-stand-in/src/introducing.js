import { uuid } from './answers.js';
import { features, gossip, StreamsService } from './protocol.js';
/** The answer to Gossip.Read: everybody in the cluster, as every node tells it. */
export function clusterAnswer(members) {
  const info = new gossip.ClusterInfo();
  for (const { id, address, port, leads, alive } of members) {
    const endPoint = new gossip.EndPoint();
    endPoint.setAddress(address);
    endPoint.setPort(port);
    const member = new gossip.MemberInfo();
    member.setInstanceId(uuid(id));
    member.setTimeStamp('0');
    member.setState(leads ? gossip.MemberInfo.VNodeState.LEADER : gossip.MemberInfo.VNodeState.FOLLOWER);
    member.setIsAlive(alive);
    member.setHttpEndPoint(endPoint);
    info.addMembers(member);
  }
  return info;
}
/** The answer to ServerFeatures.GetSupportedMethods: the methods that are here, under the name of no real version. */
export function featuresAnswer() {
  const answer = new features.SupportedMethods();
  answer.setEventStoreServerVersion('0.0.0-stand-in');
  for (const { path } of Object.values(StreamsService)) {
    const [, service = '', name = ''] = path.split('/');
    const method = new features.SupportedMethod();
    method.setServiceName(service);
    method.setMethodName(name.toLowerCase());
    answer.addMethods(method);
  }
  return answer;
}
//# sourceMappingURL=introducing.js.map
