package dev.vivavoce.runtimetest.rooms.bad;

import org.springframework.standin.Bean;

final class SpringInside {
    final Bean bean = new Bean();
}
