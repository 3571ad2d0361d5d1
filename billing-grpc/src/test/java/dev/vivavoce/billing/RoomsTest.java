package dev.vivavoce.billing;

import dev.vivavoce.runtimetest.rules.RoomRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {
    @TestFactory
    Stream<DynamicTest> rooms() {
        return RoomRules.all("dev.vivavoce.billing");
    }
}
