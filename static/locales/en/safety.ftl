# Telling the leads what worries one.
safety-tell-title = Does something worry you?
safety-tell-text = Write it here. Only the leads read it. They are the people who keep everybody safe. The other person does not learn that you wrote.
safety-tell-words = What happened, or what worries you?
safety-tell-hint = Any language is fine. You need no proof.
safety-tell-button = Tell the leads
safety-tell-sent = The leads have your message
safety-tell-sent-text = A lead reads it and talks with you. You can stop the meetings at any time, on the page of your pair.
