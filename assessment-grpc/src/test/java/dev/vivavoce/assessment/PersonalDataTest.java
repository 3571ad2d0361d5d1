package dev.vivavoce.assessment;

import dev.vivavoce.assessment.privacy.StoredData;
import dev.vivavoce.runtimetest.PersonalDataCheck;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The registry is complete. "golden" is written into RATIONALE.md.
class PersonalDataTest {
    @TestFactory
    Stream<DynamicTest> personal_data() {
        return PersonalDataCheck.all(StoredData.REGISTRY);
    }
}
