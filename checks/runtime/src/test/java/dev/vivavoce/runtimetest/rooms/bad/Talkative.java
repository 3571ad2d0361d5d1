package dev.vivavoce.runtimetest.rooms.bad;

import java.net.http.HttpClient;

final class Talkative {
    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
