package dev.vivavoce.bench.scale;

/// How many machines a fleet needs, from what one request, session and subscription was measured to cost.
///
/// @param people signed in at once, each with two subscriptions that are idle most of the time
/// @param liveSessions at once, each speaking a third of the time
/// @param sessionsADay for the database and what is stored
record Fleet(int people, int liveSessions, int sessionsADay) {
    /// Seconds between two requests of a person; an assumption.
    private static final double BETWEEN_REQUESTS = 10;
    private static final int SUBSCRIPTIONS = 2;
    /// How much of a machine is planned for; the rest is for peaks and for the machine that is away.
    private static final double PLANNED = 0.6;
    private static final int FEWEST = 2;

    /// What was measured; times at the calibration loop of [SpeechCosts#MEASURED].
    ///
    /// @param edgeMicroseconds processor time of the edge for a request (Q4 of `bench edge`)
    /// @param servicesMicroseconds processor time of the services for it
    /// @param subscriptionKilobytes heap of an idle subscription, with its socket
    /// @param commits transactions of all databases for a session, events and their processing included
    /// @param databaseKilobytes what a session leaves in the databases
    record Costs(
            double edgeMicroseconds,
            double servicesMicroseconds,
            double subscriptionKilobytes,
            double commits,
            double databaseKilobytes) {
        static final Costs MEASURED = new Costs(432, 464, 22.2, 77, 16);
    }

    /// @param speech machines, edge and services likewise
    /// @param edgeMegabytes heap of all idle subscriptions
    /// @param commitsASecond of all databases, in the busiest hour, which has a tenth of the day
    record Need(
            int speech,
            double edgeProcessors,
            int edge,
            double edgeMegabytes,
            double servicesProcessors,
            int services,
            double commitsASecond,
            double gigabytesADay) {
        int machines() {
            return speech + edge + services;
        }
    }

    /// @param processors of each machine
    /// @param sessionsEach that a machine for speech carries within the bars
    Need need(Costs costs, int processors, int sessionsEach) {
        double requests = people / BETWEEN_REQUESTS;
        double edge = requests * costs.edgeMicroseconds() / 1e6;
        double services = requests * costs.servicesMicroseconds() / 1e6;
        return new Need(
                machines(liveSessions, sessionsEach),
                edge,
                machines(edge, processors),
                people * SUBSCRIPTIONS * costs.subscriptionKilobytes() / 1e3,
                services,
                machines(services, processors),
                sessionsADay / 10.0 / 3_600 * costs.commits(),
                sessionsADay * costs.databaseKilobytes() / 1e6);
    }

    private static int machines(double load, double each) {
        return Math.max(FEWEST, (int) Math.ceil(load / (each * PLANNED)));
    }
}
