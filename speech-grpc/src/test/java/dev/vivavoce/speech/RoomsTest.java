package dev.vivavoce.speech;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.vivavoce.runtimetest.RoomRules;

@AnalyzeClasses(packages = "dev.vivavoce.speech", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule SQL_LIVES_IN_STORES = RoomRules.SQL_LIVES_IN_STORES;

    @ArchTest
    static final ArchRule STORES_KNOW_NO_RULES_AND_NO_WIRE = RoomRules.STORES_KNOW_NO_RULES_AND_NO_WIRE;

    @ArchTest
    static final ArchRule GRPC_KNOWS_NO_STORE = RoomRules.GRPC_KNOWS_NO_STORE;

    @ArchTest
    static final ArchRule NO_SPRING = RoomRules.NO_SPRING;

    @ArchTest
    static final ArchRule NO_THREAD_LOCALS = RoomRules.NO_THREAD_LOCALS;

    @ArchTest
    static final ArchRule NO_CYCLES = RoomRules.noCycles("dev.vivavoce.speech");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = RoomRules.noOtherService("dev.vivavoce.speech");
}
