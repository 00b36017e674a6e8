package fr.ent.portal.notices;

import fr.ent.api.notices.PushDevice;
import java.util.List;

/**
 * The page of one's devices.
 *
 * @param key what browsers ask for; empty where push is not set up
 * @param told what was just done; empty where nothing was
 */
public record DevicesView(String key, List<PushDevice> devices, String told) {
  public DevicesView {
    devices = List.copyOf(devices);
    told = List.of("added", "refused", "forgotten").contains(told) ? told : "";
  }
}
