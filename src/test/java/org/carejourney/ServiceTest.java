package org.carejourney;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carejourney.journey.JourneyHelpers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole service on a database in memory. Nothing runs by itself: {@link TestClock#letPass} moves time and
 * runs what falls due. After each test running processes are deleted, the clock starts again and the service acts.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = CareJourneyApplication.class)
@ActiveProfiles("test")
@Import({ServiceTestSetup.class, JourneyHelpers.class})
@TestExecutionListeners(
        listeners = ServiceTestSetup.CleanUp.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServiceTest {}
