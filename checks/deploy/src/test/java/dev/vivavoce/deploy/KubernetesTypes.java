package dev.vivavoce.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.Optional;

/// The types of Kubernetes' own API, read as strictly as a server with strict field validation does: a field that a
/// type does not have, or a value of another type, is a fault.
final class KubernetesTypes {
    private static final Map<String, Class<?>> TYPES = Map.of(
            "v1/Pod", Pod.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "batch/v1/Job", Job.class,
            "networking.k8s.io/v1/Ingress", Ingress.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

    private static final ObjectMapper STRICT = strict();

    private KubernetesTypes() {}

    /// Without the setters that the types have for all other fields, those fields are unknown.
    private static ObjectMapper strict() {
        var mapper = new ObjectMapper();
        mapper.setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            @Override
            public Boolean hasAnySetter(Annotated member) {
                return false;
            }
        });
        return mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    static boolean has(Tree document) {
        return TYPES.containsKey(name(document));
    }

    /// Returns what is wrong with a document of a type that Kubernetes itself has.
    static Optional<String> fault(Tree document) {
        var type = TYPES.get(name(document));
        if (type == null) throw new IllegalArgumentException(name(document));
        try {
            STRICT.readValue(STRICT.writeValueAsString(document.value()), type);
            return Optional.empty();
        } catch (JsonProcessingException thrown) {
            return Optional.of(document.at("metadata", "name").text("?") + ": " + thrown.getOriginalMessage());
        }
    }

    static String name(Tree document) {
        return document.at("apiVersion").text() + "/" + document.at("kind").text();
    }
}
