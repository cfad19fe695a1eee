/**
 * Countries and territories: ISO 3166 code | name; other names and older ones | capital | adjectives and people.
 * Compiled into `model/places.bin` by `npm run places`; nothing reads it at run time. Names follow common newsroom use,
 * and take no side in who a territory belongs to: a territory with a code of its own stands by itself.
 */
export const countries = `
AD|Andorra|Andorra la Vella|Andorran,Andorrans
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Abu Dhabi|Emirati,Emiratis
AF|Afghanistan|Kabul|Afghan,Afghans,Afghani
AG|Antigua and Barbuda;Antigua|Saint John's|Antiguan,Antiguans
AI|Anguilla|The Valley|Anguillan
AL|Albania|Tirana|Albanian,Albanians
AM|Armenia|Yerevan|Armenian,Armenians
AO|Angola|Luanda|Angolan,Angolans
AR|Argentina|Buenos Aires|Argentine,Argentines,Argentinian,Argentinians,Argentinean
AS|American Samoa|Pago Pago|American Samoan
AT|Austria|Vienna|Austrian,Austrians
AU|Australia|Canberra|Australian,Australians,Aussie,Aussies
AW|Aruba|Oranjestad|Aruban
AZ|Azerbaijan|Baku|Azerbaijani,Azerbaijanis,Azeri,Azeris
BA|Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina|Sarajevo|Bosnian,Bosnians
BB|Barbados|Bridgetown|Barbadian,Barbadians
BD|Bangladesh;East Pakistan|Dhaka|Bangladeshi,Bangladeshis
BE|Belgium|Brussels|Belgian,Belgians
BF|Burkina Faso;Upper Volta|Ouagadougou|Burkinabe
BG|Bulgaria|Sofia|Bulgarian,Bulgarians
BH|Bahrain|Manama|Bahraini,Bahrainis
BI|Burundi|Gitega|Burundian,Burundians
BJ|Benin;Dahomey|Porto-Novo|Beninese
BM|Bermuda|Hamilton|Bermudian
BN|Brunei;Brunei Darussalam|Bandar Seri Begawan|Bruneian
BO|Bolivia|Sucre|Bolivian,Bolivians
BR|Brazil|Brasília|Brazilian,Brazilians
BS|Bahamas;The Bahamas|Nassau|Bahamian,Bahamians
BT|Bhutan|Thimphu|Bhutanese
BW|Botswana|Gaborone|Botswanan,Batswana
BY|Belarus;Byelorussia;Belorussia|Minsk|Belarusian,Belarusians,Belarussian,Belorussian
BZ|Belize|Belmopan|Belizean,Belizeans
CA|Canada|Ottawa|Canadian,Canadians
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Zaire;Congo-Kinshasa|Kinshasa|Congolese,Zairean
CF|Central African Republic;CAR|Bangui|Central African
CG|Republic of the Congo;Republic of Congo;Congo-Brazzaville|Brazzaville|
CH|Switzerland|Bern|Swiss
CI|Ivory Coast;Côte d'Ivoire;Cote d'Ivoire|Yamoussoukro|Ivorian,Ivorians
CK|Cook Islands|Avarua|
CL|Chile|Santiago|Chilean,Chileans
CM|Cameroon|Yaoundé|Cameroonian,Cameroonians
CN|China;People's Republic of China;PRC;Mainland China|Beijing|Chinese
CO|Colombia|Bogotá|Colombian,Colombians
CR|Costa Rica|San José|Costa Rican,Costa Ricans
CU|Cuba|Havana|Cuban,Cubans
CV|Cape Verde;Cabo Verde|Praia|Cape Verdean
CW|Curaçao|Willemstad|
CY|Cyprus|Nicosia|Cypriot,Cypriots
CZ|Czech Republic;Czechia|Prague|Czech,Czechs
DE|Germany;West Germany;East Germany;Federal Republic of Germany|Berlin|German,Germans
DJ|Djibouti|Djibouti|Djiboutian
DK|Denmark|Copenhagen|Danish,Dane,Danes
DM|Dominica|Roseau|
DO|Dominican Republic|Santo Domingo|Dominican,Dominicans
DZ|Algeria|Algiers|Algerian,Algerians
EC|Ecuador|Quito|Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans
EE|Estonia|Tallinn|Estonian,Estonians
EG|Egypt|Cairo|Egyptian,Egyptians
EH|Western Sahara|El Aaiún|Sahrawi,Sahrawis
ER|Eritrea|Asmara|Eritrean,Eritreans
ES|Spain|Madrid|Spanish,Spaniard,Spaniards
ET|Ethiopia|Addis Ababa|Ethiopian,Ethiopians
FI|Finland|Helsinki|Finnish,Finn,Finns
FJ|Fiji|Suva|Fijian,Fijians
FK|Falkland Islands;Falklands;Malvinas|Stanley|Falklander
FM|Micronesia|Palikir|Micronesian
FO|Faroe Islands|Tórshavn|Faroese
FR|France|Paris|French,Frenchman,Frenchwoman
GA|Gabon|Libreville|Gabonese
GB|United Kingdom;UK;U.K.;Britain;Great Britain|London|British,Briton,Britons,Brit,Brits
GD|Grenada|Saint George's|Grenadian
GE|Georgia|Tbilisi|Georgian,Georgians
GF|French Guiana|Cayenne|
GG|Guernsey|St Peter Port|
GH|Ghana;Gold Coast|Accra|Ghanaian,Ghanaians
GI|Gibraltar|Gibraltar|Gibraltarian
GL|Greenland|Nuuk|Greenlander,Greenlanders,Greenlandic
GM|Gambia;The Gambia|Banjul|Gambian,Gambians
GN|Guinea;Guinea-Conakry|Conakry|Guinean,Guineans
GP|Guadeloupe|Basse-Terre|
GQ|Equatorial Guinea|Malabo|Equatoguinean
GR|Greece|Athens|Greek,Greeks
GT|Guatemala|Guatemala City|Guatemalan,Guatemalans
GU|Guam|Hagåtña|Guamanian
GW|Guinea-Bissau|Bissau|
GY|Guyana|Georgetown|Guyanese
HK|Hong Kong|Hong Kong|Hong Konger,Hong Kongers
HN|Honduras|Tegucigalpa|Honduran,Hondurans
HR|Croatia|Zagreb|Croatian,Croatians,Croat,Croats
HT|Haiti|Port-au-Prince|Haitian,Haitians
HU|Hungary|Budapest|Hungarian,Hungarians
ID|Indonesia;Dutch East Indies|Jakarta|Indonesian,Indonesians
IE|Ireland;Republic of Ireland;Irish Republic|Dublin|Irish,Irishman
IL|Israel|Jerusalem|Israeli,Israelis
IM|Isle of Man|Douglas|Manx
IN|India|New Delhi|Indian,Indians
IQ|Iraq|Baghdad|Iraqi,Iraqis
IR|Iran;Islamic Republic of Iran;Persia|Tehran|Iranian,Iranians
IS|Iceland|Reykjavík|Icelandic,Icelander,Icelanders
IT|Italy|Rome|Italian,Italians
JE|Jersey|Saint Helier|
JM|Jamaica|Kingston|Jamaican,Jamaicans
JO|Jordan|Amman|Jordanian,Jordanians
JP|Japan|Tokyo|Japanese
KE|Kenya|Nairobi|Kenyan,Kenyans
KG|Kyrgyzstan;Kirghizia;Kyrgyz Republic;Kirgizia|Bishkek|Kyrgyz,Kirghiz,Kyrgyzstani
KH|Cambodia;Kampuchea|Phnom Penh|Cambodian,Cambodians
KI|Kiribati|Tarawa|
KM|Comoros|Moroni|Comorian,Comoran
KN|Saint Kitts and Nevis;St Kitts and Nevis|Basseterre|
KP|North Korea;DPRK;Democratic People's Republic of Korea|Pyongyang|North Korean,North Koreans
KR|South Korea;Republic of Korea|Seoul|South Korean,South Koreans
KW|Kuwait|Kuwait City|Kuwaiti,Kuwaitis
KY|Cayman Islands|George Town|Caymanian
KZ|Kazakhstan;Kazakstan|Nur-Sultan|Kazakh,Kazakhs,Kazakhstani,Kazakhstanis
LA|Laos|Vientiane|Laotian,Laotians,Lao
LB|Lebanon|Beirut|Lebanese
LC|Saint Lucia;St Lucia;St. Lucia|Castries|Saint Lucian
LI|Liechtenstein|Vaduz|
LK|Sri Lanka;Ceylon|Colombo|Sri Lankan,Sri Lankans
LR|Liberia|Monrovia|Liberian,Liberians
LS|Lesotho;Basutoland|Maseru|Basotho
LT|Lithuania|Vilnius|Lithuanian,Lithuanians
LU|Luxembourg|Luxembourg|Luxembourgish
LV|Latvia|Riga|Latvian,Latvians
LY|Libya|Tripoli|Libyan,Libyans
MA|Morocco|Rabat|Moroccan,Moroccans
MC|Monaco|Monaco|Monegasque
MD|Moldova;Moldavia|Chisinau|Moldovan,Moldovans
ME|Montenegro|Podgorica|Montenegrin,Montenegrins
MG|Madagascar|Antananarivo|Malagasy
MH|Marshall Islands|Majuro|Marshallese
MK|North Macedonia;Macedonia|Skopje|Macedonian,Macedonians
ML|Mali|Bamako|Malian,Malians
MM|Myanmar;Burma|Naypyidaw|Burmese
MN|Mongolia|Ulan Bator|Mongolian,Mongolians
MO|Macau;Macao|Macau|Macanese
MQ|Martinique|Fort-de-France|
MR|Mauritania|Nouakchott|Mauritanian,Mauritanians
MT|Malta|Valletta|Maltese
MU|Mauritius|Port Louis|Mauritian,Mauritians
MV|Maldives|Male|Maldivian,Maldivians
MW|Malawi;Nyasaland|Lilongwe|Malawian,Malawians
MX|Mexico|Mexico City|Mexican,Mexicans
MY|Malaysia;Malaya|Kuala Lumpur|Malaysian,Malaysians
MZ|Mozambique|Maputo|Mozambican,Mozambicans
NA|Namibia;South West Africa|Windhoek|Namibian,Namibians
NC|New Caledonia|Nouméa|New Caledonian
NE|Niger|Niamey|Nigerien,Nigeriens
NG|Nigeria|Abuja|Nigerian,Nigerians
NI|Nicaragua|Managua|Nicaraguan,Nicaraguans
NL|Netherlands;Holland;The Netherlands|Amsterdam|Dutch,Dutchman,Dutchwoman
NO|Norway|Oslo|Norwegian,Norwegians
NP|Nepal|Kathmandu|Nepalese,Nepali,Nepalis
NR|Nauru|Yaren|Nauruan
NZ|New Zealand|Wellington|New Zealander,New Zealanders,Kiwi,Kiwis
OM|Oman|Muscat|Omani,Omanis
PA|Panama|Panama City|Panamanian,Panamanians
PE|Peru|Lima|Peruvian,Peruvians
PF|French Polynesia|Papeete|
PG|Papua New Guinea;PNG|Port Moresby|Papua New Guinean
PH|Philippines;The Philippines|Manila|Philippine,Filipino,Filipinos,Filipina,Filipinas
PK|Pakistan;West Pakistan|Islamabad|Pakistani,Pakistanis
PL|Poland|Warsaw|Polish,Pole,Poles
PR|Puerto Rico|San Juan|Puerto Rican,Puerto Ricans
PS|Palestine;Palestinian territories;State of Palestine;West Bank;Gaza Strip|Ramallah|Palestinian,Palestinians
PT|Portugal|Lisbon|Portuguese
PW|Palau|Melekeok|Palauan
PY|Paraguay|Asunción|Paraguayan,Paraguayans
QA|Qatar|Doha|Qatari,Qataris
RE|Reunion;Réunion;La Réunion|Saint-Denis|
RO|Romania;Rumania|Bucharest|Romanian,Romanians
RS|Serbia|Belgrade|Serbian,Serbians,Serb,Serbs
RU|Russia;Russian Federation|Moscow|Russian,Russians
RW|Rwanda|Kigali|Rwandan,Rwandans
SA|Saudi Arabia;Kingdom of Saudi Arabia|Riyadh|Saudi,Saudis,Saudi Arabian
SB|Solomon Islands|Honiara|Solomon Islander
SC|Seychelles|Victoria|Seychellois
SD|Sudan|Khartoum|Sudanese
SE|Sweden|Stockholm|Swedish,Swede,Swedes
SG|Singapore|Singapore|Singaporean,Singaporeans
SI|Slovenia|Ljubljana|Slovenian,Slovenians,Slovene,Slovenes
SK|Slovakia|Bratislava|Slovak,Slovaks,Slovakian
SL|Sierra Leone|Freetown|Sierra Leonean,Sierra Leoneans
SM|San Marino|San Marino|
SN|Senegal|Dakar|Senegalese
SO|Somalia|Mogadishu|Somali,Somalis,Somalian
SR|Suriname;Surinam|Paramaribo|Surinamese
SS|South Sudan|Juba|South Sudanese
ST|São Tomé and Príncipe;Sao Tome and Principe|São Tomé|
SV|El Salvador|San Salvador|Salvadoran,Salvadorans,Salvadorean
SX|Sint Maarten|Philipsburg|
SY|Syria;Syrian Arab Republic|Damascus|Syrian,Syrians
SZ|Eswatini;Swaziland|Mbabane|Swazi,Swazis
TC|Turks and Caicos;Turks and Caicos Islands|Cockburn Town|
TD|Chad|N'Djamena|Chadian,Chadians
TG|Togo|Lomé|Togolese
TH|Thailand;Siam|Bangkok|Thai,Thais
TJ|Tajikistan;Tadjikistan|Dushanbe|Tajik,Tajiks
TL|East Timor;Timor-Leste;Timor Leste|Dili|Timorese,East Timorese
TM|Turkmenistan|Ashgabat|Turkmen
TN|Tunisia|Tunis|Tunisian,Tunisians
TO|Tonga|Nuku'alofa|Tongan,Tongans
TR|Turkey;Türkiye|Ankara|Turkish,Turk,Turks
TT|Trinidad and Tobago;Trinidad|Port of Spain|Trinidadian,Trinidadians
TV|Tuvalu|Funafuti|Tuvaluan
TW|Taiwan|Taipei|Taiwanese
TZ|Tanzania;Tanganyika|Dodoma|Tanzanian,Tanzanians
UA|Ukraine|Kyiv|Ukrainian,Ukrainians
UG|Uganda|Kampala|Ugandan,Ugandans
US|United States;United States of America;US;U.S.;USA;U.S.A.;America|Washington, D.C.|American,Americans
UY|Uruguay|Montevideo|Uruguayan,Uruguayans
UZ|Uzbekistan|Tashkent|Uzbek,Uzbeks,Uzbekistani
VA|Vatican;Vatican City;Holy See|Vatican City|
VC|Saint Vincent and the Grenadines;St Vincent and the Grenadines|Kingstown|Vincentian
VE|Venezuela|Caracas|Venezuelan,Venezuelans
VG|British Virgin Islands|Road Town|
VI|U.S. Virgin Islands;US Virgin Islands;Virgin Islands|Charlotte Amalie|
VN|Vietnam;Viet Nam;South Vietnam;North Vietnam|Hanoi|Vietnamese
VU|Vanuatu;New Hebrides|Port Vila|ni-Vanuatu
WS|Samoa;Western Samoa|Apia|Samoan,Samoans
XK|Kosovo|Pristina|Kosovar,Kosovars,Kosovan
YE|Yemen;South Yemen;North Yemen|Sanaa|Yemeni,Yemenis,Yemenite
ZA|South Africa|Pretoria|South African,South Africans
ZM|Zambia;Northern Rhodesia|Lusaka|Zambian,Zambians
ZW|Zimbabwe;Rhodesia|Harare|Zimbabwean,Zimbabweans
`
