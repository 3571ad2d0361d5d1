package dev.vivavoce.runtimetest.rooms.bad;

public final class Settings {
    private Settings() {}

    public static int port() {
        return 9100;
    }
}
