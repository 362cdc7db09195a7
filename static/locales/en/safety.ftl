# Telling the safeguarding leads what worries one.
safety-tell-title = Does something worry you?
safety-tell-text = Write it here. Only our safeguarding leads read it. They are members of our team who keep everybody safe, and not an authority. The other person will not learn that you wrote.
safety-tell-words = What happened, or what worries you?
safety-tell-hint = Any language is fine. You need no proof.
safety-tell-button = Tell the safeguarding leads
safety-tell-sent = Our safeguarding leads have your message
safety-tell-sent-text = A safeguarding lead will read it and talk with you. You can stop the meetings at any time, on the page of your pair.
