package dev.vivavoce.runtimetest.rooms.bad.feature;

import dev.vivavoce.runtimetest.rooms.bad.Settings;

final class KnowsMain {
    final int port = Settings.port();
}
