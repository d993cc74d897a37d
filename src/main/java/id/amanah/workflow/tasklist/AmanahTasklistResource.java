package id.amanah.workflow.tasklist;

import id.amanah.application.Applications;
import id.amanah.financing.DocumentReaders;
import id.amanah.financing.FinancingDocuments;
import id.amanah.shared.Photos;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Everything below {@code /camunda/api/tasklist/plugin/amanah}. */
@Path("plugin/" + AmanahTasklistPlugin.ID)
public class AmanahTasklistResource extends AbstractTasklistPluginRootResource {

    /** Made by the web application for each request. */
    public AmanahTasklistResource() {
        super(AmanahTasklistPlugin.ID);
    }

    /** The photos that forms refer to. */
    @Path("{engine}/photos")
    public PhotosResource photos(@PathParam("engine") String engine) {
        Photos photos = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(Photos.class);
        return subResource(new PhotosResource(engine, photos), engine);
    }

    /** The papers of applications that forms link to. */
    @Path("{engine}/applications")
    public DocumentsResource documents(@PathParam("engine") String engine) {
        WebApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        DocumentsResource documents = new DocumentsResource(
                engine,
                beans.getBean(FinancingDocuments.class),
                beans.getBean(DocumentReaders.class),
                beans.getBean(Applications.class));
        return subResource(documents, engine);
    }

    /** The demonstration's day; there is none elsewhere. */
    @Path("{engine}/days")
    public DaysResource days(@PathParam("engine") String engine) {
        Days days = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBeanProvider(Days.class)
                .getIfAvailable();
        if (days == null) {
            throw new NotFoundException();
        }
        return subResource(new DaysResource(engine, days), engine);
    }
}
