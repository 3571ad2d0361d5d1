package dev.vivavoce.identity.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a mail is about. The templates have its sentences under its key.
public enum MailKind {
    /// To a new account: the link confirms its address.
    VERIFY_EMAIL("/verify"),
    /// To a person who registers: the link creates the account.
    FINISH_REGISTRATION("/confirm"),
    /// To the guardian of a person under 16: the link confirms or refuses; the detail is the person's address.
    ASK_GUARDIAN("/guardian"),
    /// To a person who was offered a seat in a team's plan: the link accepts it; the detail is the owner's address.
    SEAT_INVITED("/seat"),
    /// To a guardian who has confirmed: the same link withdraws.
    GUARDIAN_CONFIRMED("/guardian"),
    /// To a guardian whose person says that they are 16: without a token.
    GUARDIAN_ENDED("/"),
    /// To a person who has forgotten the password: the link sets a new one.
    RESET_PASSWORD("/reset"),
    /// To an account whose password was replaced: without a token, to the page that helps if the person did not
    /// do it.
    PASSWORD_CHANGED("/forgot"),
    /// To a new address of an account: the link makes it the account's address.
    CONFIRM_EMAIL("/verify"),
    /// To the old address, when another one has replaced it. Without a link: the address has no account any more, so no
    /// page can help.
    EMAIL_CHANGED(null),
    /// To the owner of an address that another person has asked for.
    ADDRESS_TAKEN("/sign-in"),
    /// To a verified address after a sign-in from an unknown place; the detail names the device.
    NEW_SIGN_IN("/me/security"),
    /// To a verified address for which an API key was created.
    API_KEY_CREATED("/me/keys"),
    /// To an account whose second factor was turned on.
    FACTOR_ON("/me/security"),
    /// To an account whose second factor was turned off.
    FACTOR_OFF("/me/security"),
    /// To an account that has another passkey.
    PASSKEY_ADDED("/me/security"),
    /// To an account to which a provider was linked; the detail names it.
    PROVIDER_LINKED("/me/security"),
    /// To an account from which a provider was unlinked; the detail names it.
    PROVIDER_UNLINKED("/me/security");

    private final @Nullable String page;

    MailKind(@Nullable String page) {
        this.page = page;
    }

    /// The page of the web app that the link opens; null for a mail without a link.
    @Nullable
    String page() {
        return page;
    }

    /// `verify-email` for VERIFY_EMAIL.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
