package dev.vivavoce.it;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.vivavoce.access.v1.AccessProto;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client without generated code: it reads the contract by reflection, sends JSON and receives JSON.
final class ReflectiveClient {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ExtensionRegistry OPTIONS = options();

    private final Channel channel;
    private final Map<String, FileDescriptor> files = new HashMap<>();

    ReflectiveClient(Channel channel) {
        this.channel = channel;
    }

    private static ExtensionRegistry options() {
        var registry = ExtensionRegistry.newInstance();
        AccessProto.registerAllExtensions(registry);
        return registry;
    }

    /// The services that the server names.
    List<String> services() throws InterruptedException {
        return ask(ServerReflectionRequest.newBuilder().setListServices("").build())
                .getListServicesResponse()
                .getServiceList()
                .stream()
                .map(io.grpc.reflection.v1.ServiceResponse::getName)
                .toList();
    }

    /// The methods of the services whose full name has this prefix, with their access rules.
    List<MethodDescriptor> methods(String prefix) throws InterruptedException {
        var methods = new ArrayList<MethodDescriptor>();
        for (var name : services())
            if (name.startsWith(prefix)) methods.addAll(service(name).getMethods());
        return methods;
    }

    /// Calls a unary method.
    ///
    /// @param request as JSON
    JsonNode call(String service, String method, String request) throws InterruptedException {
        return answers(service, method, request).next();
    }

    /// Calls a method that streams responses.
    Iterator<JsonNode> answers(String service, String method, String request) throws InterruptedException {
        var described = service(service).findMethodByName(method);
        if (described == null) throw new AssertionError(service + " has no method " + method);
        var answers = ClientCalls.blockingServerStreamingCall(
                channel,
                grpc(described),
                CallOptions.DEFAULT.withDeadlineAfter(LIMIT.toMillis(), TimeUnit.MILLISECONDS),
                message(described, request));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return answers.hasNext();
            }

            @Override
            public JsonNode next() {
                return json(answers.next());
            }
        };
    }

    private ServiceDescriptor service(String name) throws InterruptedException {
        var answer = ask(ServerReflectionRequest.newBuilder()
                .setFileContainingSymbol(name)
                .build());
        var protos = new HashMap<String, FileDescriptorProto>();
        for (var bytes : answer.getFileDescriptorResponse().getFileDescriptorProtoList()) {
            try {
                var proto = FileDescriptorProto.parseFrom(bytes, OPTIONS);
                protos.put(proto.getName(), proto);
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError("reflection gave no descriptor", e);
            }
        }
        for (var proto : protos.values()) {
            for (var service : file(proto.getName(), protos).getServices())
                if (service.getFullName().equals(name)) return service;
        }
        throw new AssertionError("reflection knows no service " + name);
    }

    private FileDescriptor file(String name, Map<String, FileDescriptorProto> given) throws InterruptedException {
        var known = files.get(name);
        if (known != null) return known;
        var proto = given.get(name);
        if (proto == null) proto = fetched(name);
        var dependencies = new ArrayList<FileDescriptor>();
        for (var dependency : proto.getDependencyList()) dependencies.add(file(dependency, given));
        try {
            var file = FileDescriptor.buildFrom(proto, dependencies.toArray(FileDescriptor[]::new));
            files.put(name, file);
            return file;
        } catch (DescriptorValidationException e) {
            throw new AssertionError("reflection gave a descriptor that does not fit", e);
        }
    }

    private FileDescriptorProto fetched(String name) throws InterruptedException {
        var answer =
                ask(ServerReflectionRequest.newBuilder().setFileByFilename(name).build());
        for (var bytes : answer.getFileDescriptorResponse().getFileDescriptorProtoList()) {
            try {
                var proto = FileDescriptorProto.parseFrom(bytes, OPTIONS);
                if (proto.getName().equals(name)) return proto;
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError("reflection gave no descriptor", e);
            }
        }
        throw new AssertionError("reflection knows no file " + name);
    }

    private ServerReflectionResponse ask(ServerReflectionRequest request) throws InterruptedException {
        BlockingQueue<ServerReflectionResponse> answers = new LinkedBlockingQueue<>();
        var requests = ServerReflectionGrpc.newStub(channel).serverReflectionInfo(new StreamObserver<>() {
            @Override
            public void onNext(ServerReflectionResponse answer) {
                answers.add(answer);
            }

            @Override
            public void onError(Throwable thrown) {
                answers.add(ServerReflectionResponse.getDefaultInstance());
            }

            @Override
            public void onCompleted() {}
        });
        requests.onNext(request);
        var answer = answers.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        requests.onCompleted();
        if (answer == null) throw new AssertionError("reflection does not respond");
        return answer;
    }

    static io.grpc.MethodDescriptor<DynamicMessage, DynamicMessage> grpc(MethodDescriptor method) {
        return io.grpc.MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
                .setType(type(method))
                .setFullMethodName(method.getService().getFullName() + "/" + method.getName())
                .setRequestMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getInputType())))
                .setResponseMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getOutputType())))
                .build();
    }

    private static MethodType type(MethodDescriptor method) {
        if (method.isClientStreaming())
            return method.isServerStreaming() ? MethodType.BIDI_STREAMING : MethodType.CLIENT_STREAMING;
        return method.isServerStreaming() ? MethodType.SERVER_STREAMING : MethodType.UNARY;
    }

    private static DynamicMessage message(MethodDescriptor method, String json) {
        var message = DynamicMessage.newBuilder(method.getInputType());
        try {
            JsonFormat.parser().merge(json, message);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("the request does not fit", e);
        }
        return message.build();
    }

    private static JsonNode json(DynamicMessage message) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(JsonFormat.printer()
                            .alwaysPrintFieldsWithNoPresence()
                            .print(message));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("the answer does not fit", e);
        }
    }
}
