#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"
#include "entities/name_words.h"

namespace annotator {

inline constexpr RuleName kRuleTeam = "ner.team";

/// In a text of sport, what a list of players behind a colon holds are persons. Cost: linear.
void mark_lineups(const ListedText& text, std::vector<Mention>& mentions);

/// In a text of sport, nicknames of teams that are words: "Bills", "the Heat". Those are listed with "#" behind them,
/// so that they are words elsewhere. So are countries by their letters, where there are two: "Ana Roth (GBR)". Cost:
/// linear.
void mark_teams(const ListedText& text, std::vector<Mention>& mentions);

/// In a text of sport, a name of a town that plays is that of its team: "Brighton" of "Brighton beat Leeds 2-1", also
/// where it stands elsewhere in the text, but not "in Brighton". Countries stay places. Cost: linear.
void mend_teams(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions);

}  // namespace annotator
