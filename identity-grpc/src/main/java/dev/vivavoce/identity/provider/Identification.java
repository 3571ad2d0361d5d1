package dev.vivavoce.identity.provider;

/// The outcomes of [ProviderClient#identify].
public sealed interface Identification {
    record Identified(ProvidedPerson person) implements Identification {}

    record Refused(Refusal reason) implements Identification {}
}
