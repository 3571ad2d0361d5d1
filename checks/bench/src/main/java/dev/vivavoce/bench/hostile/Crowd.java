package dev.vivavoce.bench.hostile;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several learners, each of whom does the work of many clients.
public final class Crowd {
    private static final int CLIENTS_EACH = 50;
    /// A flood of handshakes would measure the queue.
    private static final int AT_ONCE = 16;

    private final List<Learner> learners = new ArrayList<>();

    /// @param address the platform's address for the clients
    public Crowd(RunningPlatform platform, GraphQl address, int clients) {
        var accounts = new Accounts(platform);
        for (int i = 0; i * CLIENTS_EACH < clients; i++) {
            var learner =
                    Learner.signedIn(address, accounts.learner("crowd-" + i).getAccessToken());
            accounts.giveTimeWithoutEnd(GlobalIds.local(learner.id()));
            learners.add(learner);
        }
    }

    public List<Learner> learners() {
        return learners;
    }

    /// The learner who does a client's work.
    public int learnerOf(int client) {
        return client / CLIENTS_EACH;
    }

    /// Runs work for every client, a limited number at a time.
    public static <T> List<T> forEach(int clients, ForOne<T> work) throws InterruptedException {
        var results = new ArrayList<Future<T>>();
        try (var hands =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                Callable<T> task = () -> work.of(client);
                results.add(hands.submit(task));
            }
        }
        var done = new ArrayList<T>();
        for (var result : results) {
            try {
                done.add(result.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a client could not start: " + e.getCause(), e);
            }
        }
        return done;
    }

    /// The work for one client.
    public interface ForOne<T> {
        T of(int client) throws Exception;
    }
}
