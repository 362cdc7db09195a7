# Why an application is declined: one sentence each. The person reads it, and below it the coordinator's own words.
applications-refusal-programme = This programme is not the right one for your application.
applications-refusal-answer = We asked you a question and did not receive an answer.
applications-refusal-twice = You have another application with us.
applications-refusal-checks = A check that we need for mentors is not complete.
applications-refusal-safety = We have a concern about somebody's safety.
applications-refusal-other = There is another reason.
