package dev.vivavoce.identity;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.vivavoce.runtimetest.RoomRules;

@AnalyzeClasses(packages = "dev.vivavoce.identity", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule sql_lives_in_stores = RoomRules.SQL_LIVES_IN_STORES;

    @ArchTest
    static final ArchRule stores_know_no_rules_and_no_wire = RoomRules.STORES_KNOW_NO_RULES_AND_NO_WIRE;

    @ArchTest
    static final ArchRule grpc_knows_no_store = RoomRules.GRPC_KNOWS_NO_STORE;

    @ArchTest
    static final ArchRule no_spring = RoomRules.NO_SPRING;

    @ArchTest
    static final ArchRule no_thread_locals = RoomRules.NO_THREAD_LOCALS;

    @ArchTest
    static final ArchRule features_have_no_cycles = RoomRules.noCycles("dev.vivavoce.identity");

    @ArchTest
    static final ArchRule no_other_service = RoomRules.noOtherService("dev.vivavoce.identity");
}
