package dev.vivavoce.identity.provider;

import dev.vivavoce.identity.account.Email;
import java.util.Optional;

/// What a provider says of a person.
///
/// @param subject identifies the person at the issuer, for good
/// @param email as the provider sends it; empty when it sends none
/// @param verifiedEmail the same address, if the provider says that it has verified it
/// @param name empty when the provider sends none
public record ProvidedPerson(String issuer, String subject, String email, Optional<Email> verifiedEmail, String name) {}
