# Checks of a mentor, as the mentor and the desk read them.
applications-checks-kind-reference-1 = Reference from one person
applications-checks-kind-reference-2 = Reference from a second person
applications-checks-kind-dbs = Check by the Disclosure and Barring Service (DBS)
applications-checks-kind-interview = Talk with a coordinator
applications-checks-kind-training = Training for mentors
applications-checks-kind-code-of-conduct = Code of conduct
applications-checks-state-not-required = not needed
applications-checks-state-open = still to come
applications-checks-state-asked = we asked for it
applications-checks-state-received = it is here, and a coordinator reads it
applications-checks-state-satisfactory = all is well
applications-checks-state-other-safeguards = not possible; we agreed on other safeguards
applications-checks-state-concern = a lead looks at it
applications-checks-state-expired = it is time to do it again
applications-checks-level-basic = Basic
applications-checks-level-standard = Standard
applications-checks-level-enhanced = Enhanced
