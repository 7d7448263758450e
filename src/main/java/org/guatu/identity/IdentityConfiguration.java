package org.guatu.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings, for the server and the command line alike. */
@Configuration
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {}
