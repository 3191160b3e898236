package org.carejourney.walker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carejourney.ServiceTest;
import org.springframework.test.context.TestPropertySource;

/** A test that walks, in a service of its own: what other tests have deployed or left open would be in the way. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTest
@TestPropertySource(properties = "walker=alone")
@interface WalkTest {}
