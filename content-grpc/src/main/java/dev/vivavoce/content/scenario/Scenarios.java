package dev.vivavoce.content.scenario;
