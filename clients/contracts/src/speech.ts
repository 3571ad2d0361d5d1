/** The messages of the audio socket (proto/contracts/vivavoce/speech/v1), and how bytes become messages. */
export * from './generated/vivavoce/speech/v1/speaking_pb';
export * from './generated/vivavoce/speech/v1/result_pb';
export { create, fromBinary, toBinary } from '@bufbuild/protobuf';
export type { MessageInitShape } from '@bufbuild/protobuf';
