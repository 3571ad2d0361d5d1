package dev.vivavoce.runtimetest.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a service may send to a third party. Speech and text of a person may leave the platform only with the
/// consent THIRD_PARTIES, which `CheckConsents` of identity returns. So a library that could connect to a third
/// party is used in the packages of [#OUTLETS] alone, and each says what it sends and by which consent. A new
/// client fails the build until it has a row.
public final class ThirdPartyRules {
    /// What leaves by the classes of a package, and below it.
    ///
    /// @param consent the consent that it asks for, or why it needs none
    record Outlet(String sends, String consent) {}

    private static final String NONE = "none: nothing that the person has said or written leaves";

    static final Map<String, Outlet> OUTLETS = Map.of(
            "dev.vivavoce.content.model",
            new Outlet(
                    "prompts with the values of their variables, to the configured language models",
                    "THIRD_PARTIES for values that a person has said or written, which the calling service asks for,"
                            + " and content itself for practice sentences; without it only models that the deployment runs itself get them"),
            "dev.vivavoce.content.document.recognition",
            new Outlet(
                    "pictures of scanned pages, to Amazon Textract when it is configured",
                    "THIRD_PARTIES; without it no page is sent"),
            "dev.vivavoce.speech.aws",
            new Outlet(
                    "texts that a learner wants to have spoken, to Amazon Polly when SPEECH_VOICES names it; live"
                            + " speech, to Amazon Transcribe when SPEECH_RECOGNIZERS names it; the sound of recorded files, to"
                            + " a bucket and to Amazon Transcribe when SPEECH_TRANSCRIBERS names it",
                    "THIRD_PARTIES, which generated audio asks for with each request and again with each try, live"
                            + " speech before each utterance, and a recorded file before it is sent and while its text is"
                            + " waited for; without it nothing is sent"),
            "dev.vivavoce.speech.openai",
            new Outlet(
                    "the same texts, to a server with the speech API of OpenAI when SPEECH_VOICES names it; utterances"
                            + " of recorded files, to one with its transcription API when SPEECH_TRANSCRIBERS names it",
                    "THIRD_PARTIES, as for Polly, and before each utterance, unless the deployment runs the server itself"),
            "dev.vivavoce.speech.livekit",
            new Outlet(
                    "tokens for the room of a session, and the request to send its sound to us, to the LiveKit server that"
                            + " SPEECH_LIVEKIT_URL names; what is said in the room passes it",
                    "THIRD_PARTIES with each token, unless the deployment runs the server itself"),
            "dev.vivavoce.identity.provider",
            new Outlet("codes and tokens of a sign-in, to the provider that the person has chosen", NONE),
            "dev.vivavoce.identity.mail",
            new Outlet("mails, to the address that the person has entered", NONE),
            "dev.vivavoce.billing",
            new Outlet("prices, amounts and an opaque reference, to the provider where the person pays", NONE));

    /// Packages, and those below them, that open no connection on their own. gRPC and Armeria's server connect the
    /// platform's own services.
    private static final List<String> QUIET = List.of(
            "ai.onnxruntime",
            "com.fasterxml.jackson",
            "com.google.errorprone",
            "com.google.gson",
            "com.google.protobuf",
            "com.google.rpc",
            "com.jcraft.jogg",
            "com.jcraft.jorbis",
            "com.linecorp.armeria.common",
            "com.linecorp.armeria.server",
            "com.nimbusds.jose",
            "com.nimbusds.jwt",
            "com.nimbusds.langtag",
            "com.nulabinc.zxcvbn",
            "com.samskivert.mustache",
            "com.yubico.webauthn",
            "de.sciss.jump3r",
            "dev.langchain4j.data.embedding",
            "dev.langchain4j.model.embedding.onnx",
            "dev.langchain4j.model.output",
            "dev.vivavoce",
            "io.github.jaredmdobson.concentus",
            "io.grpc",
            "io.micrometer",
            "java",
            "javax.crypto",
            "javax.imageio",
            "javax.sound",
            "javax.sql",
            "javax.xml.stream",
            "javazoom.jl.decoder",
            "marytts",
            "org.apache.commons.codec",
            "org.apache.fontbox",
            "org.apache.pdfbox",
            "org.bouncycastle.crypto",
            "org.commonmark",
            "org.jdbi",
            "org.jflac",
            "org.jspecify",
            "org.slf4j",
            "org.w3c.dom",
            "org.yaml.snakeyaml",
            "tools.jackson");
    /// Exceptions from [#QUIET]: packages, and classes.
    private static final List<String> TALKING = List.of(
            "java.net.DatagramSocket",
            "java.net.HttpURLConnection",
            "java.net.Socket",
            "java.net.URLConnection",
            "java.net.http",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.SocketChannel",
            "com.nimbusds.jose.util.DefaultResourceRetriever",
            "marytts.client",
            "com.nimbusds.jose.jwk.source");

    private ThirdPartyRules() {}

    /// A class uses what could connect to a third party only in a listed package; a row that nothing needs
    /// fails, too.
    public static ArchRule listed() {
        return classes()
                .should(new ArchCondition<>("connect to third parties only in the listed packages") {
                    private List<String> unneeded = List.of();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        unneeded = OUTLETS.keySet().stream()
                                .filter(outlet -> all.stream().anyMatch(type -> isIn(type.getPackageName(), outlet)))
                                .filter(outlet -> all.stream()
                                        .noneMatch(type -> isIn(type.getPackageName(), outlet) && connects(type)))
                                .toList();
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (OUTLETS.keySet().stream().anyMatch(outlet -> isIn(type.getPackageName(), outlet))) return;
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isTalking(dependency.getTargetClass()))
                                .forEach(dependency -> events.add(SimpleConditionEvent.violated(
                                        type,
                                        dependency.getDescription()
                                                + ": list the package in ThirdPartyRules, with what it sends and the"
                                                + " consent that it asks for")));
                    }

                    @Override
                    public void finish(ConditionEvents events) {
                        for (var outlet : unneeded)
                            events.add(SimpleConditionEvent.violated(
                                    outlet,
                                    outlet + " no longer connects to a third party: remove it from ThirdPartyRules"));
                    }
                })
                .as("what connects to third parties is listed with its consent");
    }

    private static boolean connects(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> isTalking(dependency.getTargetClass()));
    }

    private static boolean isTalking(JavaClass target) {
        var type = target.getBaseComponentType();
        if (type.isPrimitive()) return false;
        var name = type.getFullName();
        return TALKING.stream().anyMatch(talking -> isIn(name, talking))
                || QUIET.stream().noneMatch(quiet -> isIn(name, quiet));
    }

    private static boolean isIn(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".") || name.startsWith(parent + "$");
    }
}
