package id.amanah.workflow.access;

import id.amanah.workflow.models.ModelSeeds;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings rights, filters and models into order before the first request is answered. */
@Component
class PlatformStart implements SmartInitializingSingleton {

    private final AccessRights rights;
    private final TaskFilters filters;
    private final FirstAdministrator administrator;
    private final ModelSeeds models;
    private final ApplicationEventPublisher events;

    PlatformStart(
            AccessRights rights,
            TaskFilters filters,
            FirstAdministrator administrator,
            ModelSeeds models,
            ApplicationEventPublisher events) {
        this.rights = rights;
        this.filters = filters;
        this.administrator = administrator;
        this.models = models;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        rights.bringIntoOrder();
        administrator.ensureThereIsOne();
        filters.bringIntoOrder();
        models.putLive();
        events.publishEvent(new PlatformReady());
    }
}
