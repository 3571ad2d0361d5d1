package dev.vivavoce.runtime.security;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.vivavoce.access.v1.Access;
import dev.vivavoce.access.v1.AccessProto;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who may call each RPC of a server, as the option `vivavoce.access.v1.access` of its method declares.
public final class AccessRules {
    /// No roles: public. No scopes: not for API keys.
    ///
    /// @param isViewable whether an administrator who views a person may call
    /// @param isAdministrative whether a call by an administrator is an act of administration
    private record Rule(Set<Caller.Role> roles, Set<Scope> scopes, boolean isViewable, boolean isAdministrative) {}

    private static final Set<Caller.Role> ADMINISTERING = Set.of(Caller.Role.ADMIN, Caller.Role.AUTHOR);
    private static final Set<Caller.Role> EVERYBODY = Set.of(Caller.Role.LEARNER, Caller.Role.GUEST);

    private final Map<String, Rule> rules;

    private AccessRules(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /// Reads the rules of all RPCs.
    ///
    /// @throws IllegalStateException naming every RPC whose rule is missing or contradicts itself
    public static AccessRules of(Collection<ServerServiceDefinition> services) {
        var rules = new HashMap<String, Rule>();
        var faults = new ArrayList<String>();
        for (var service : services)
            for (var method : service.getMethods()) {
                var name = method.getMethodDescriptor().getFullMethodName();
                var rule = method.getMethodDescriptor().getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier p
                        ? rule(p.getMethodDescriptor())
                        : null;
                if (rule == null) faults.add(name);
                else rules.put(name, rule);
            }
        if (!faults.isEmpty())
            throw new IllegalStateException("RPCs without a valid access rule (expected: the method option"
                    + " vivavoce.access.v1.access with roles, or public): "
                    + String.join(", ", faults.stream().sorted().toList()));
        return new AccessRules(Map.copyOf(rules));
    }

    private static @Nullable Rule rule(MethodDescriptor method) {
        var access = method.getOptions().getExtension(AccessProto.access);
        if (access.getPublic() == (access.getRolesCount() > 0)) return null;
        var roles = EnumSet.noneOf(Caller.Role.class);
        for (var role : access.getRolesList()) {
            switch (role) {
                case ROLE_GUEST -> roles.add(Caller.Role.GUEST);
                case ROLE_LEARNER -> roles.add(Caller.Role.LEARNER);
                case ROLE_AUTHOR -> roles.add(Caller.Role.AUTHOR);
                case ROLE_EXAMINER -> roles.add(Caller.Role.EXAMINER);
                case ROLE_ADMIN -> roles.add(Caller.Role.ADMIN);
                case ROLE_SERVICE -> roles.add(Caller.Role.SERVICE);
                case ROLE_SUSPENDED -> roles.add(Caller.Role.SUSPENDED);
                case ROLE_UNSPECIFIED, UNRECOGNIZED -> {
                    return null;
                }
            }
        }
        var scopes = scopes(access);
        // The token of an API key has the role LEARNER alone, so a scope beside other roles opens nothing.
        if (scopes == null || (!scopes.isEmpty() && !access.getPublic() && !roles.contains(Caller.Role.LEARNER)))
            return null;
        boolean reads = method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS;
        boolean isAdministrative =
                !reads && !Collections.disjoint(roles, ADMINISTERING) && Collections.disjoint(roles, EVERYBODY);
        return new Rule(roles, scopes, reads && !access.getHiddenFromViews(), isAdministrative);
    }

    /// Returns null when one is not known.
    private static @Nullable Set<Scope> scopes(Access access) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var scope : access.getScopesList()) {
            switch (scope) {
                case SCOPE_SPEECH_WRITE -> scopes.add(Scope.SPEECH_WRITE);
                case SCOPE_RESULTS_READ -> scopes.add(Scope.RESULTS_READ);
                case SCOPE_CONTENT_READ -> scopes.add(Scope.CONTENT_READ);
                case SCOPE_PROFILE_READ -> scopes.add(Scope.PROFILE_READ);
                case SCOPE_UNSPECIFIED, UNRECOGNIZED -> {
                    return null;
                }
            }
        }
        return scopes;
    }

    /// The RPCs by which administrators change something: those for the roles ADMIN or AUTHOR, not for learners, that
    /// are not NO_SIDE_EFFECTS.
    public Set<String> administrative() {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().isAdministrative())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Fails unless the caller may call the RPC.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_MISSING, or PERMISSION_DENIED / ROLE_MISSING, FACTOR_REQUIRED,
    ///     SCOPE_MISSING, SIGN_IN_REQUIRED or READ_ONLY_VIEW
    public void check(String fullMethodName, Caller caller) {
        var rule = rules.get(fullMethodName);
        if (rule == null) throw new IllegalStateException("no access rule for " + fullMethodName);
        if (!rule.roles().isEmpty()) caller.require(rule.roles());
        caller.requireScope(rule.scopes());
        if (!rule.isViewable()) caller.requireNoView();
    }
}
