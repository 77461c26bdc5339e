#pragma once

#include <cstdint>
#include <string_view>

namespace annotator {

/// Days of a feast from 1990 on, a character for each year: '0' is the earliest day it can have.
struct FeastTable {
  std::int8_t month;
  std::int8_t day;
  std::string_view days;
};
enum FeastRow : std::int8_t {
  kChineseNewYear,
  kDragonBoat,
  kMidAutumn,
  kDiwali,
  kHoli,
  kDussehra,
  kGaneshChaturthi,
  kJanmashtami,
  kRakshaBandhan,
  kRamNavami,
  kMahaShivaratri,
  kUgadi,
  kVesak,
  kGuruNanak,
  kOnam,
  kMakarSankranti,
  kVaisakhi,
  kDhanteras,
  kBhaiDooj,
  kChhath,
  kKarvaChauth,
  kMahaSaptami,
  kValmikiJayanti,
  kMahavirJayanti,
  kGuruRavidas,
  kVasantPanchami,
  kParsiNewYear
};
inline constexpr int kFirstTabledYear = 1990;
// The first three are of the Chinese calendar of ICU. Those up to Vaisakhi follow from the phases of the moon and the
// place of the sun as seen from Delhi (Meeus, chapters 25 and 47), and from 2001 to 2035 from the holidays India has
// published. From Dhanteras on each is the day whose hour of the feast lies in its lunar day (Meeus, chapter 47), near
// the feast it belongs with; the Parsi new year goes back a day every four years.
inline constexpr FeastTable kFeasts[] = {
    {1, 22, "5H=1C9L@6I>2E:0B7K@4G<1C9LA6I>3E:0C7J?4F;1D9LA6H=2E:0C8J?4G;1D:LA6H=2E;"},   // the Chinese new year
    {5, 27, "1D9LA6H=3F:MC8J?4G<1D:K@6H=3F;MB7J>4G=1D9L@5H>3F;0B7J?4G<2C8KA5H>3E:MB7"},   // Dragon Boat
    {9, 7, "J?4G=2D9LA5H>4E;MB7J?5G<1D8KA6H>3F:MB8J?5H<1D9KA6I=3E:LB8K?4G<0C9LA6I>2"},    // Mid-Autumn
    {10, 17, "1C8KA6H=2E9LB8J?4G;0C9KA6I=2E:LB7J>3F<0C9L@5H=0C:MB7J?3F:1C9K@5G=1C:MB6"},  // Diwali
    {3, 1, ":0B8K@4G<1C9LA6I>3E:0C7J@5G<1D9LA7H=3E:0C8J?4G<1D:LA6I=2F;0C8J>4G=1D9L@"},    // Holi
    {9, 27, "2E8K@6H>4F:MB8I?5H<1D9K@6I>3F;LB8K?5G<0C9LA6I>2E:MB8K@4G<1C9LB6I=2D:MC8"},   // Dussehra
    {8, 22, "2D9LB7I?4F:0C9K@5H<1D:LB7J>3F;0C9L@5G=1D:MA6I>1D;1C8K@4G;2D:MB6H>2D;1C7"},   // Ganesh Chaturthi
    {8, 10, "4G;1C8J?5H=2E:LA6I>4G<0B8J?5H>2D9L@6I?3F;0B7K@5H=2C9LB6I?4E:0C8K@6G<1D9"},   // Janmashtami
    {8, 2, "4G;0C8J@5H<2D:KA7J>3F;0B8K@5H=1D9LA7J?3E;0B8K@4G<2D:LB6I>3E;1C8K@5G<2E9"},    // Raksha Bandhan
    {3, 24, ":0B8K@4F<1C9LB6I=2D:0C8J?4F;1D9LA6H=2F:MC8J>4G<1D:K@5H=3F;MB7J>4G=1D9K@"},   // Ram Navami
    {2, 11, "<1D8K@6H>3F:MB7I?5H<1C9K@6I=2E:LB7J?4G<0C9L@6I>2E:MB7J@4F;1C9LA5H=2D:MC"},   // Maha Shivaratri
    {3, 16, ";1C8J?4G<2D:LA5H>3E;0C7J?5G<2E9LA6H>3F;MB8J?5H<1D9K@6I>3F;MB7J?5H=1C9L@"},   // Ugadi
    {4, 29, ":MA7J?4G<1C8KA5H>3E:LB7J?5F;1C8KA6H=2E9LB8J?4G;0C9KA6H<2E:LB7J>3F<NC9L@"},   // Vesak
    {11, 2, "0C8K@5G<2E9LA6H=3F;0C8J?4G<2E:LA6I=3F<0C8J?4G=1D9L@6I>3F;0B7J@4G=2D9LA6"},   // Guru Nanak Jayanti
    {8, 17, "@6F<3D:0B8H>4F;MC9J@6G<3D;KB7I>4F<MC9J?5G=3D;LA7H>4F<2B8I@5G=4D:KA6H>5F"},   // Onam
    {1, 14, "00100010001000100110011001100110011001100110011001100110111011101110111"},   // Makar Sankranti
    {4, 13, "11011101110011011101110011011101110011011101110111011101110111011101110"},   // Vaisakhi
    {10, 15, "0C8KA6H=2E9LB8J?4G;0C9KA6H<2E:MB7J>3F<0D9L@5H=2E;NB7I?3F<1C9K@4G=3E:MB6"},  // Dhanteras
    {10, 19, "1D8K@6H>3E9LB7I?4G;0C9K@6I=2E:LB7J?4G<0C9L@6H=1D:MB7J?3F;1C9LA5H=2D:MC7"},  // Bhai Dooj
    {10, 23, "2D8K@6H>3F:MB7I?5H<1C9K@6I>3E:LB7K?4G<0C9LA6I>2E:MB8K@4F;1C9LA6H=2D:MC7"},  // Chhath
    {10, 7, "0C8K@5F<1D9LA6H=3F:0C8J?4G;1D:LA6I=2F;0C8J>4G=1D9L@5H>3F;0B7J?4G=2D9KA5"},   // Karva Chauth
    {9, 25, "1D7J@6H=3E9LA7I?4G;0C8J@6I=2E:LA7J?4F;0B8K@6H=1D9LA7J?3F;0C8LA5H<2D:MB7"},   // Maha Saptami
    {10, 3, "1D8K@5G<2E:LA6H>3F;0C8J?5H<2E:LA6I>3F<0C8K?5H=2D9L@6I?3F;0B7J@5H=2D9LA6"},   // Valmiki Jayanti
    {3, 28, ":0B8K@4G<1C9LB6I>3E:0C8K@5F<1D9LA7H=3F:MC8J?4G;1D:LA6I=2F;MC8J>4G=1D9L@"},   // Mahavir Jayanti
    {1, 30, ":0C7J@5G<1D9LA7I>3F:0C8J?4G;1D:LA6I=2E;0C8K?4G<1D:L@5H>2E;0B7J?4G<2D9LA"},   // Guru Ravidas Jayanti
    {1, 19, "<2D8K@5G=3F:MB7I>4G<1D9J@5H=3F;LA7J>4G<0C8K@5I>2E:MA7J@4G<1B8KA5H=2D9LB"},   // Vasant Panchami
    {7, 22, "QQPPPPOOOONNNNMMMMLLLLKKKKJJJJIIIIHHHHGGGGFFFFEEEEDDDDCCCCBBBBAAAA@@@@?"},   // Parsi New Year
};

}  // namespace annotator
