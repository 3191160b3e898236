package org.carejourney.messaging;

import java.util.List;
import java.util.Map;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** Finds the links on which notices can be answered, or what they tell of opened, without an account. */
public interface NoticeLinks {

    /** Links by the number of their notice, as far as they are open and the one who asks may pass them on. */
    Map<Long, String> of(Council council, CaseReference reference, List<Notice> notices);
}
