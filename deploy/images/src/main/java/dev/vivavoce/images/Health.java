package dev.vivavoce.images;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// What an image's health check runs, because the images have no shell and no curl. Needs the module `java.base` only.
///
/// Exit code 0 when the address is answered with 200, else 1 with a line that says why.
public final class Health {
    private static final int LIMIT_MILLIS = 4_000;

    private Health() {}

    public static void main(String[] addresses) {
        for (var address : addresses) {
            try {
                int status = status(address);
                if (status == HttpURLConnection.HTTP_OK) continue;
                System.err.println(address + ": " + status + " (expected: 200)");
            } catch (IOException none) {
                System.err.println(address + ": no answer, " + none.getMessage());
            }
            System.exit(1);
        }
    }

    static int status(String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
