# What worries people in pairs. For leads.
safety-desk-title = Concerns
safety-desk-lead = What somebody in a pair told you. Nobody else reads this, and the other one never learns of it. If in doubt, stop the pair first and ask afterwards.
safety-desk-none = Nobody has told you of a concern
safety-desk-pair = Look at the pair
safety-desk-how = How you dealt with it
safety-desk-close = Dealt with
