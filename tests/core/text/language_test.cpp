#include "text/language.h"

#include <doctest/doctest.h>

#include "tokens/tokenizer.h"

using namespace annotator;

TEST_CASE("language: English news, lists of names and notes, and ten other languages") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"Der B\u00FCrgermeister von K\u00F6ln hat am Montag in der Stadt gesagt, dass die Br\u00FCcke bis zum Sommer "
       "gesperrt bleibt. Was das f\u00FCr die Pendler hei\u00DFt, ist noch unklar. An der Baustelle in Deutz arbeiten "
       "40 Leute, und die Kosten steigen weiter.",
       "und"},
      {"De burgemeester van Utrecht zei maandag dat de brug tot in de zomer dicht blijft. Wat dat voor de reizigers "
       "betekent is nog niet bekend. In de haven werken 40 mensen aan het project, en de kosten lopen op.",
       "und"},
      {"Le maire de Lyon a annonc\u00E9 lundi que le pont restera ferm\u00E9 jusqu'\u00E0 l'\u00E9t\u00E9. On ne sait "
       "pas encore ce que cela signifie pour les usagers. Une quarantaine de personnes travaillent sur le chantier, et "
       "les co\u00FBts augmentent.",
       "und"},
      {"El alcalde de Sevilla dijo el lunes que el puente seguir\u00E1 cerrado hasta el verano. No se sabe "
       "todav\u00EDa qu\u00E9 significa eso para los viajeros. En la obra trabajan 40 personas y los costes suben cada "
       "mes.",
       "und"},
      {"Il sindaco di Torino ha detto luned\u00EC che il ponte rester\u00E0 chiuso fino a estate. Non si sa ancora che "
       "cosa significhi per i pendolari. In cantiere lavorano 40 persone e i costi salgono ogni mese.",
       "und"},
      {"Borgm\u00E4staren i Lund sade i m\u00E5ndags att bron \u00E4r st\u00E4ngd till i sommar. Vad det betyder "
       "f\u00F6r pendlarna \u00E4r inte klart. P\u00E5 bygget arbetar 40 personer och kostnaderna stiger varje "
       "m\u00E5nad, sade han i en intervju.",
       "und"},
      {"Borgmesteren i Odense sagde mandag, at broen er lukket til sommer. Hvad det betyder for pendlerne, er ikke "
       "klart. P\u00E5 pladsen arbejder 40 personer, og udgifterne stiger hver m\u00E5ned, sagde han i et interview.",
       "und"},
      {"O presidente da c\u00E2mara do Porto disse na segunda-feira que a ponte vai ficar fechada at\u00E9 ao "
       "ver\u00E3o. Ainda n\u00E3o se sabe o que isso significa para os utentes. Na obra trabalham 40 pessoas e os "
       "custos sobem.",
       "und"},
      {"Burmistrz Gdyni powiedzia\u0142 w poniedzia\u0142ek, \u017Ce most pozostanie zamkni\u0119ty do lata. Nie "
       "wiadomo jeszcze, co to oznacza dla kierowc\u00F3w. Na budowie pracuje 40 os\u00F3b, a koszty rosn\u0105 z "
       "miesi\u0105ca na miesi\u0105c.",
       "und"},
      {"\u0130zmir belediye ba\u015Fkan\u0131 pazartesi g\u00FCn\u00FC k\u00F6pr\u00FCn\u00FCn yaza kadar kapal\u0131 "
       "kalaca\u011F\u0131n\u0131 s\u00F6yledi. Bunun yolcular i\u00E7in ne anlama geldi\u011Fi hen\u00FCz belli "
       "de\u011Fil. \u015Eantiyede 40 ki\u015Fi \u00E7al\u0131\u015F\u0131yor ve maliyetler art\u0131yor.",
       "und"},
      {"Saturday's results: Arsenal 2 Chelsea 1, Everton 0 Fulham 0, Leeds United 3 Brentford 2, Newcastle United 1 "
       "Wolves 1, Derby County 1 Hull City 0, Stoke City 2 Millwall 2.",
       "en"},
      {"THE MAYOR OF LEEDS SAID ON MONDAY THAT THE BRIDGE WOULD STAY SHUT UNTIL THE SUMMER. IT IS NOT CLEAR WHAT THIS "
       "MEANS FOR THOSE WHO CROSS IT EACH DAY.",
       "en"},
      {"Mayor Says Bridge Will Stay Shut Until Summer As Costs Rise And Commuters Despair Over Long Queues In Leeds "
       "City Centre",
       "en"},
      {"Notes: Ridge open 9am-5pm. Lift out. Pool shut. Cafe open. Parking free. Dogs welcome. Bring boots. Call "
       "ahead. Book online. Limited places. Members half price.",
       "en"},
      {"Kota itu menutup jembatan pada hari Senin dan belum jelas apa yang akan terjadi, kata wali kota yang baru "
       "dalam wawancara.",
       "und"},
      {"The film stars Ana Duro, Neil Lahti, Anuar Kher, Tota Roy, Nita Goel, Supri Vinod and Bo Dahl.", "en"},
      {"The mayor of S\u00E3o Paulo met Jos\u00E9 \u00C1lvarez, the head of the R\u00EDo de la Plata port, in "
       "Bogot\u00E1.",
       "en"},
  };
  const WordList none("");
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(detect_language(row.text, tokenize(row.text, none)) == row.expected);
  }
}
