package id.amanah.workflow.models.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.models.ModelsDesk;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Everything below {@code /camunda/api/cockpit/plugin/amanah}. */
@Path("plugin/" + AmanahCockpitPlugin.ID)
public class AmanahCockpitResource extends AbstractCockpitPluginRootResource {

    /** Made by the web application for each request. */
    public AmanahCockpitResource() {
        super(AmanahCockpitPlugin.ID);
    }

    /** Models for managers. */
    @Path("{engine}/models")
    public ModelsResource models(@PathParam("engine") String engine) {
        WebApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        return subResource(
                new ModelsResource(engine, beans.getBean(ModelsDesk.class), beans.getBean(ObjectMapper.class)), engine);
    }
}
