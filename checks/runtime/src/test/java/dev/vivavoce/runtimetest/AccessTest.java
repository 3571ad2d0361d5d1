package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.Empty;
import com.google.protobuf.EmptyProto;
import dev.vivavoce.access.v1.Access;
import dev.vivavoce.access.v1.AccessProto;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.GrantRoleResponse;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.AccessRules;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every RPC declares its access rule, and a server enforces it before it reads the request.
class AccessTest {
    private static final AtomicInteger requests = new AtomicInteger();

    @RegisterExtension
    static final TestServer server = TestServer.of("ROLES", settings -> {
        var builder = GrpcServer.of("roles");
        var identity = builder.closing(GrpcClient.open(Env.of(settings).text("ROLES_IDENTITY")));
        return builder.tokens(TokenVerifier.of(identity.channel(), "roles"))
                .administration(_ -> {})
                .service(new AccountServiceGrpc.AccountServiceImplBase() {})
                .service(new AdministrationServiceGrpc.AdministrationServiceImplBase() {
                    @Override
                    public void grantRole(GrantRoleRequest request, StreamObserver<GrantRoleResponse> out) {
                        requests.incrementAndGet();
                        throw Failure.invalidField("user_id", "empty");
                    }
                })
                .start();
    });

    @ParameterizedTest
    @EnumSource
    void the_role_is_checked_before_the_request(Transport transport) {
        requests.set(0);
        for (var refused : List.of(Caller.Role.LEARNER, Caller.Role.AUTHOR, Caller.Role.EXAMINER))
            assertThat(refusal(server.as(transport, UUID.randomUUID(), refused)))
                    .isEqualTo("PERMISSION_DENIED ROLE_MISSING");
        assertThat(refusal(server.asService("roles"))).isEqualTo("PERMISSION_DENIED ROLE_MISSING");
        assertThat(refusal(server.channel(transport))).isEqualTo("UNAUTHENTICATED TOKEN_MISSING");
        assertThat(requests).hasValue(0);
        assertThat(refusal(server.as(transport, UUID.randomUUID(), Caller.Role.ADMIN)))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID");
        assertThat(refusal(server.as(transport, UUID.randomUUID(), Caller.Role.ADMIN_WITHOUT_FACTOR)))
                .isEqualTo("PERMISSION_DENIED FACTOR_REQUIRED");
    }

    private static String refusal(Channel channel) {
        return refusal(() ->
                AdministrationServiceGrpc.newBlockingStub(channel).grantRole(GrantRoleRequest.getDefaultInstance()));
    }

    private static String refusal(Runnable call) {
        var refusal = Refusal.of(call);
        return refusal.code() + " " + refusal.reason();
    }

    @ParameterizedTest
    @EnumSource
    void the_token_of_an_api_key_opens_what_its_scopes_open(Transport transport) {
        assertThat(getUser(withKey(transport, Scope.PROFILE_READ, Scope.RESULTS_READ)))
                .isEqualTo("UNIMPLEMENTED ");
        var other = Refusal.of(() -> AccountServiceGrpc.newBlockingStub(withKey(transport, Scope.SPEECH_WRITE))
                .getUser(GetUserRequest.getDefaultInstance()));
        assertThat(other.code() + " " + other.reason()).isEqualTo("PERMISSION_DENIED SCOPE_MISSING");
        assertThat(other.metadata()).containsEntry("scopes", "profile:read");
        assertThat(getUser(withKey(transport))).isEqualTo("PERMISSION_DENIED SCOPE_MISSING");
        assertThat(getUser(server.as(transport, UUID.randomUUID()))).isEqualTo("UNIMPLEMENTED ");
    }

    @ParameterizedTest
    @EnumSource
    void no_api_key_opens_an_rpc_without_a_scope(Transport transport) {
        var every = withKey(transport, Scope.values());
        assertThat(refusal(every)).isEqualTo("PERMISSION_DENIED ROLE_MISSING");
        assertThat(refusal(() -> AccountServiceGrpc.newBlockingStub(every)
                        .updateProfile(UpdateProfileRequest.getDefaultInstance())))
                .isEqualTo("PERMISSION_DENIED SIGN_IN_REQUIRED");
        assertThat(refusal(
                        () -> AccountServiceGrpc.newBlockingStub(every).register(RegisterRequest.getDefaultInstance())))
                .as("a public one")
                .isEqualTo("PERMISSION_DENIED SIGN_IN_REQUIRED");
    }

    @ParameterizedTest
    @EnumSource
    void a_view_reads_and_changes_nothing(Transport transport) {
        var view = server.with(transport, view(Map.of("sub", UUID.randomUUID().toString())));
        assertThat(getUser(view)).isEqualTo("UNIMPLEMENTED ");
        assertThat(refusal(() -> AccountServiceGrpc.newBlockingStub(view)
                        .updateProfile(UpdateProfileRequest.getDefaultInstance())))
                .isEqualTo("PERMISSION_DENIED READ_ONLY_VIEW");
        assertThat(refusal(
                        () -> AccountServiceGrpc.newBlockingStub(view).register(RegisterRequest.getDefaultInstance())))
                .as("a public one")
                .isEqualTo("PERMISSION_DENIED READ_ONLY_VIEW");
        for (var bad : List.<Map<String, Object>>of(Map.of(), Map.of("sub", "nobody"), Map.of("sub", 7)))
            assertThat(getUser(server.with(transport, view(bad))))
                    .as("%s", bad)
                    .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    private static Secret view(Map<String, Object> actor) {
        return server.identity()
                .sign(claims -> claims.subject(UUID.randomUUID().toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER"))
                        .claim("act", actor));
    }

    private static Channel withKey(Transport transport, Scope... scopes) {
        return server.with(transport, server.identity().keyToken(UUID.randomUUID(), Set.of(scopes)));
    }

    private static String getUser(Channel channel) {
        return refusal(() -> AccountServiceGrpc.newBlockingStub(channel).getUser(GetUserRequest.getDefaultInstance()));
    }

    @Test
    void a_server_with_an_rpc_without_a_rule_does_not_start() {
        var careless = GrpcServer.of("careless").port(0).service(new HealthGrpc.HealthImplBase() {});
        assertThatThrownBy(careless::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(": grpc.health.v1.Health/Check, grpc.health.v1.Health/Watch");
    }

    @Test
    void a_rule_that_contradicts_itself_or_says_nothing_is_no_rule() {
        var learner = Access.newBuilder().addRoles(Role.ROLE_LEARNER);
        assertThat(AccessRules.of(List.of(declaring(learner.build())))).isNotNull();
        for (var bad : List.of(
                Access.getDefaultInstance(),
                learner.setPublic(true).build(),
                Access.newBuilder().addRoles(Role.ROLE_UNSPECIFIED).build(),
                Access.newBuilder().addRolesValue(99).build(),
                Access.newBuilder()
                        .addRoles(Role.ROLE_LEARNER)
                        .addScopes(dev.vivavoce.access.v1.Scope.SCOPE_UNSPECIFIED)
                        .build(),
                Access.newBuilder().setPublic(true).addScopesValue(99).build(),
                Access.newBuilder()
                        .addRoles(Role.ROLE_ADMIN)
                        .addScopes(dev.vivavoce.access.v1.Scope.SCOPE_CONTENT_READ)
                        .build()))
            assertThatThrownBy(() -> AccessRules.of(List.of(declaring(bad))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(": Sample/Try");
    }

    /// A service with one RPC that has this rule.
    private static ServerServiceDefinition declaring(Access access) {
        var schema = schema(access);
        var method = io.grpc.MethodDescriptor.<Empty, Empty>newBuilder()
                .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("Sample/Try")
                .setRequestMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
                .setResponseMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
                .setSchemaDescriptor(new Schema(schema))
                .build();
        return ServerServiceDefinition.builder("Sample")
                .addMethod(method, ServerCalls.asyncUnaryCall((_, out) -> out.onCompleted()))
                .build();
    }

    private static MethodDescriptor schema(Access access) {
        var method = MethodDescriptorProto.newBuilder()
                .setName("Try")
                .setInputType(".google.protobuf.Empty")
                .setOutputType(".google.protobuf.Empty")
                .setOptions(MethodOptions.newBuilder().setExtension(AccessProto.access, access));
        var file = FileDescriptorProto.newBuilder()
                .setName("sample.proto")
                .addDependency(EmptyProto.getDescriptor().getName())
                .addService(
                        ServiceDescriptorProto.newBuilder().setName("Sample").addMethod(method))
                .build();
        try {
            return FileDescriptor.buildFrom(file, new FileDescriptor[] {EmptyProto.getDescriptor()})
                    .findServiceByName("Sample")
                    .findMethodByName("Try");
        } catch (com.google.protobuf.Descriptors.DescriptorValidationException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private record Schema(MethodDescriptor method) implements ProtoMethodDescriptorSupplier {
        @Override
        public MethodDescriptor getMethodDescriptor() {
            return method;
        }

        @Override
        public ServiceDescriptor getServiceDescriptor() {
            return method.getService();
        }

        @Override
        public FileDescriptor getFileDescriptor() {
            return method.getFile();
        }
    }
}
