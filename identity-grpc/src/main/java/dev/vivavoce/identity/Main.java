package dev.vivavoce.identity;

import dev.vivavoce.identity.account.AccountGrpc;
import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.administration.AdministrationGrpc;
import dev.vivavoce.identity.administration.ManagedUsers;
import dev.vivavoce.identity.administration.ServiceActEvents;
import dev.vivavoce.identity.administration.ServiceActs;
import dev.vivavoce.identity.apikey.ApiKeyGrpc;
import dev.vivavoce.identity.apikey.ApiKeys;
import dev.vivavoce.identity.audit.AuditChain;
import dev.vivavoce.identity.audit.AuditEntries;
import dev.vivavoce.identity.audit.AuditGrpc;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.challenge.Challenges;
import dev.vivavoce.identity.consent.ConsentGrpc;
import dev.vivavoce.identity.consent.Consents;
import dev.vivavoce.identity.consent.GuardianGrpc;
import dev.vivavoce.identity.consent.Guardians;
import dev.vivavoce.identity.enrolment.EnrolmentGrpc;
import dev.vivavoce.identity.enrolment.Enrolments;
import dev.vivavoce.identity.erasure.ErasureGrpc;
import dev.vivavoce.identity.erasure.Erasures;
import dev.vivavoce.identity.erasure.RepeatedErasures;
import dev.vivavoce.identity.export.DataExportGrpc;
import dev.vivavoce.identity.export.DataExportLog;
import dev.vivavoce.identity.export.DataExports;
import dev.vivavoce.identity.export.ExportAddresses;
import dev.vivavoce.identity.export.ExportFiles;
import dev.vivavoce.identity.export.ExportHttp;
import dev.vivavoce.identity.factor.FactorGrpc;
import dev.vivavoce.identity.factor.Factors;
import dev.vivavoce.identity.federation.FederationGrpc;
import dev.vivavoce.identity.federation.Federations;
import dev.vivavoce.identity.guest.GuestGrpc;
import dev.vivavoce.identity.guest.Guests;
import dev.vivavoce.identity.invitation.InvitationGrpc;
import dev.vivavoce.identity.invitation.Invitations;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.passkey.Passkeys;
import dev.vivavoce.identity.password.PasswordChanges;
import dev.vivavoce.identity.password.PasswordGrpc;
import dev.vivavoce.identity.password.ResetRequests;
import dev.vivavoce.identity.privacy.PersonalDataClient;
import dev.vivavoce.identity.privacy.StoredData;
import dev.vivavoce.identity.provider.Providers;
import dev.vivavoce.identity.registration.RegistrationGrpc;
import dev.vivavoce.identity.registration.Registrations;
import dev.vivavoce.identity.session.SessionGrpc;
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.identity.signing.AccessTokens;
import dev.vivavoce.identity.signing.JwksPage;
import dev.vivavoce.identity.signing.ServiceTokenGrpc;
import dev.vivavoce.identity.signing.SigningKeys;
import dev.vivavoce.identity.suspended.SuspendedGrpc;
import dev.vivavoce.identity.suspended.SuspendedLogins;
import dev.vivavoce.identity.token.MailTokens;
import dev.vivavoce.identity.verification.VerificationGrpc;
import dev.vivavoce.identity.verification.Verifications;
import dev.vivavoce.runtime.aws.ObjectStores;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.kafka.EventTransport;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.privacy.PersonalData;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceProgram;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtime.watch.Watches;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Starts identity: accounts, sign-in, sessions and the tokens that identify callers.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ServiceProgram.run("identity", args, Main::settings, Main::start);
    }

    /// Reads the settings without starting anything.
    ///
    /// @throws Env.BadSettings naming every fault
    public static ServiceSettings settings(Map<String, String> settings) {
        return IdentityConfig.from(Env.of(settings)).service();
    }

    public static GrpcServer start(Map<String, String> settings) {
        return start(IdentityConfig.from(Env.of(settings)), Database::clock);
    }

    static GrpcServer start(Map<String, String> settings, Clock clock) {
        return start(IdentityConfig.from(Env.of(settings)), clock);
    }

    static GrpcServer start(IdentityConfig config, Clock clock) {
        return start(config, _ -> clock);
    }

    private static GrpcServer start(IdentityConfig config, Function<Database, Clock> clocks) {
        var telemetry = config.service().telemetry();
        var server = config.service().server().telemetry(telemetry);
        var database = server.closing(config.service().openDatabase(telemetry));
        var clock = clocks.apply(database);
        var outbox = new Outbox(database, "identity", clock);
        var audit = new AuditLog(database, clock);
        var keys = new SigningKeys(database, config.key("signing keys"), config.keyTimes(), audit, clock);
        var tokens = new AccessTokens(keys, config.accessTokenLifetime(), clock);
        var limits = new SignInLimits(database, config.rates(), config.key("sign-in limits"), clock);
        var mails = new Mails(database, config.mail(), config.key("mails"), clock);
        var auditChain = new AuditChain(database, config.key("audit log"), config.auditKept(), clock);
        var links = new MailTokens(database, mails, audit, clock);
        var accounts =
                new Accounts(database, config.passwords(), telemetry.meters(), limits, links, audit, outbox, clock);
        var passkeys = new Passkeys(database, config.passkeySite(), clock);
        var sealing = config.key("second factors");
        var codeKey = config.key("recovery codes");
        var factors = new Factors(database, accounts, passkeys, limits, mails, audit, sealing, codeKey, clock);
        var challenges = new Challenges(database, accounts, factors, passkeys, limits, audit, clock);
        var enrolments = new Enrolments(database, accounts, factors, passkeys, limits, mails, audit);
        var sessions =
                new Sessions(database, accounts, challenges, tokens, limits, mails, audit, config.sessions(), clock);
        var suspended = new SuspendedLogins(database, accounts, factors, tokens, limits, mails, audit);
        var apiKeys = new ApiKeys(database, accounts, factors, sessions, tokens, limits, mails, audit, clock);
        var managed = new ManagedUsers(database, accounts, factors, sessions, apiKeys, tokens, audit, clock);
        var guests = new Guests(accounts, limits, clock);
        var consents = new Consents(database, accounts, mails, audit, clock);
        var guardians = new Guardians(database, accounts, consents, limits, mails, audit, clock);
        var registrations = new Registrations(
                database, accounts, consents, limits, mails, config.mail().way(), audit, clock);
        var verifier = TokenVerifier.of(keys::jwksJson, "identity", SessionGrpc.ended(sessions), clock);
        var guestTokens = GuestGrpc.tokens(verifier::verify);
        var signIn = SessionGrpc.signIn(sessions);
        var registering = new RegistrationGrpc(registrations, signIn, guestTokens);
        var resets = new ResetRequests(database, accounts, links, limits, config.key("reset requests"), clock);
        var passwords =
                new PasswordChanges(database, accounts, factors, sessions, apiKeys, links, mails, limits, audit);
        var verifications = new Verifications(database, accounts, factors, sessions, links, mails, limits, audit);
        var providers =
                server.closing(new Providers(config.providers(), config.mail().webUrl(), telemetry.meters(), clock));
        var federations = new Federations(
                database,
                providers,
                accounts,
                factors,
                sessions,
                limits,
                mails,
                audit,
                config.key("provider visits"),
                clock);
        var objects = ObjectStores.serve(server, config.objects(), telemetry.meters(), clock);
        var watches = server.closing(new Watches(
                database, new DataExportLog(database), "data_export_watch", "identity.exports", telemetry.meters()));
        var everywhere = new LinkedHashMap<String, PersonalData>();
        var events = EventTransport.open(server, config.service(), database, outbox);
        var channels = new LinkedHashMap<String, Channel>();
        config.peers().forEach((peer, target) -> {
            var token = Caller.bearer(() -> tokens.own(peer));
            var channel =
                    ClientInterceptors.intercept(server.client(peer, target).channel(), token);
            everywhere.put(peer, new PersonalDataClient(channel));
            channels.put(peer, channel);
        });
        var building = config.objects().folder().resolve("building");
        var downloads = new ExportAddresses(config.exportsAddress(), config.key("export addresses"), clock);
        var files =
                new ExportFiles(objects, new PersonKeys(database, "export_key", config.exportKeys(), clock), downloads);
        var exports = new DataExports(database, accounts, everywhere, files, building, watches, audit, clock);
        var data = new RegisteredData(StoredData.registry(config.auditKept()), database, exports.and(mails), clock);
        everywhere.put("identity", data);
        var erasures =
                new Erasures(database, accounts, factors, sessions, apiKeys, data, everywhere, outbox, audit, clock);
        var repeated =
                config.erasures().map(logged -> new RepeatedErasures(erasures, logged.folder(), logged.kept(), clock));
        // Before anything is served: a restored database has people who were erased since.
        repeated.ifPresent(RepeatedErasures::repeat);
        var notified = new HashMap<>(watches.handlers());
        notified.put(Outbox.CHANNEL, outbox.woken());
        notified.put(SigningKeys.CHANNEL, keys.woken());
        server.closing(database.listen(notified));
        watches.begin();
        server.closing(Jobs.of(database)
                .every("tend-signing-keys", Duration.ofMinutes(1), keys::tend)
                .every("delete-old-sign-in-limits", Duration.ofHours(1), limits::sweep)
                .every("delete-ended-sessions", Duration.ofHours(1), sessions::sweep)
                .every("erase-guests", Duration.ofMinutes(1), guests::eraseEnded)
                .every("forget-erased-users", Duration.ofDays(1), data::forgetErased)
                .every("delete-old-receipts", Duration.ofHours(1), erasures::sweep)
                .every("delete-old-exports", Duration.ofHours(1), exports::sweep)
                .every("append-audit-log", Duration.ofSeconds(5), auditChain::append)
                .every("count-refusals", Duration.ofMinutes(1), audit::countRefusals)
                .every("cut-audit-log", Duration.ofDays(1), auditChain::cut)
                .job(DataExports.EXPORT_DATA, exports::export)
                .every("repeat-erasures", Duration.ofMinutes(10), () -> repeated.ifPresent(RepeatedErasures::repeat))
                .every(
                        "delete-old-logged-erasures",
                        Duration.ofDays(1),
                        () -> repeated.ifPresent(RepeatedErasures::sweep))
                .job(
                        Erasures.ERASE_USER,
                        run -> repeated.ifPresentOrElse(log -> log.erase(run), () -> erasures.erase(run)))
                .job(Erasures.FORGET_USER, erasures::forget)
                .every("prune-outbox", Duration.ofHours(1), outbox::prune)
                .every("delete-unsent-mails", Duration.ofHours(1), mails::sweep)
                .every("delete-expired-links", Duration.ofHours(1), links::sweep)
                .every("end-expired-api-keys", Duration.ofSeconds(10), apiKeys::endExpired)
                .every("delete-expired-api-keys", Duration.ofHours(1), apiKeys::sweep)
                .every("delete-old-administrative-acts", Duration.ofHours(1), managed::sweep)
                .every("delete-expired-challenges", Duration.ofHours(1), challenges::sweep)
                .every("delete-expired-ceremonies", Duration.ofHours(1), passkeys::sweep)
                .every("delete-expired-provider-visits", Duration.ofHours(1), federations::sweep)
                .every("delete-unconfirmed-factors", Duration.ofHours(1), factors::sweep)
                .every("delete-reset-requests", Duration.ofHours(1), resets::sweep)
                .every("delete-old-guardians", Duration.ofHours(1), guardians::sweep)
                .every("delete-expired-registrations", Duration.ofHours(1), registrations::sweep)
                .job(Registrations.ANSWER_REGISTRATION, registrations::answer)
                .job(Mails.SEND_MAIL, mails::deliver)
                .job(ResetRequests.FIND_ACCOUNT, resets::answer)
                .start());
        if (!config.mail().hasServer())
            server.off("mail-server", "IDENTITY_SMTP_HOST is not set; mails are files in IDENTITY_MAIL_FOLDER");
        if (repeated.isEmpty())
            server.off(
                    "erasure-log", "IDENTITY_ERASURES_FOLDER is not set; a restored database forgets later erasures");
        if (config.providers().all().isEmpty()) server.off("sign-in-providers", "IDENTITY_PROVIDERS is not set");
        var acts = new ServiceActs(audit);
        return server.administration(acts)
                .before(keys::tend)
                .before(() -> follow(server, events, channels, new ServiceActEvents(acts)))
                .before(() -> config.admin().ifPresent(admin -> accounts.bootstrap(admin.email(), admin.password())))
                .tokens(verifier)
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .service(ClientAddress.foundFor(new AccountGrpc(accounts, registering::register)))
                .service(ClientAddress.foundFor(new SessionGrpc(sessions, guestTokens)))
                .service(ClientAddress.foundFor(
                        new GuestGrpc(guests, registering::registerGuest, guest -> signIn.apply(guest, null)),
                        verifier::verify))
                .service(ClientAddress.foundFor(registering))
                .service(ClientAddress.foundFor(new SuspendedGrpc(suspended)))
                .service(ClientAddress.foundFor(new ErasureGrpc(erasures)))
                .service(new DataExportGrpc(exports))
                .service(new ConsentGrpc(consents))
                .service(new InvitationGrpc(new Invitations(database, accounts, limits, mails)))
                .service(ClientAddress.foundFor(new GuardianGrpc(guardians)))
                .service(ClientAddress.foundFor(new VerificationGrpc(verifications)))
                .service(ClientAddress.foundFor(new PasswordGrpc(resets, passwords)))
                .service(ClientAddress.foundFor(new ApiKeyGrpc(apiKeys)))
                .service(new AuditGrpc(new AuditEntries(database, auditChain, audit)))
                .service(ClientAddress.foundFor(new FederationGrpc(federations), verifier::verify))
                .service(new FactorGrpc(factors))
                .service(ClientAddress.foundFor(new AdministrationGrpc(managed)))
                .service(ClientAddress.foundFor(new EnrolmentGrpc(enrolments)))
                .service(new ServiceTokenGrpc(config.serviceSecrets(), tokens, keys))
                .service(outbox.grpc())
                .http(JwksPage.PATH, new JwksPage(keys))
                .http("prefix:" + ExportAddresses.PATH, new ExportHttp(downloads, exports))
                .start();
    }

    /// Once there is a key that signs the tokens of the streams.
    private static void follow(
            GrpcServer.Builder server, EventTransport events, Map<String, Channel> channels, ServiceActEvents acts) {
        var followers = channels.entrySet().stream()
                .map(peer -> events.follow(peer.getKey(), peer.getValue(), ServiceActEvents.TYPES, acts))
                .toArray(EventFollower[]::new);
        server.service(followers[0].deadLetters(followers));
    }
}
