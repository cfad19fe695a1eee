/**
 * Other and older spellings of cities: country | as news writes it @ as GeoNames names it. Compiled into
 * `model/places.bin` by `npm run places`.
 */
export const spellings = `
AE|Abu Dhabi@Abu Dhabi
AF|Herat@Herāt|Kandahar;Qandahar@Kandahār|Jalalabad@Jalālābād|Mazar-i-Sharif;Mazar-e-Sharif;Mazar e Sharif@Mazār-e Sharīf|Khost@Khōst|Lashkar Gah;Lashkargah@Lashkar Gāh
AM|Gyumri;Leninakan@Gyumri
AT|Wien@Vienna
AZ|Ganja@Ganja|Stepanakert@Xankandi
BD|Dacca@Dhaka|Chattogram@Chittagong|Cox's Bazar@Cox’s Bāzār
BE|Brussels;Bruxelles@Brussels|Antwerp@Antwerpen|Ghent@Gent|Bruges@Brugge|Liege@Liège
BR|Brasilia@Brasília|Sao Paulo@São Paulo
BY|Gomel@Homyel'|Brest@Brest|Grodno@Hrodna|Mogilev@Mahilyow|Vitebsk@Vitebsk
CH|Geneva;Genève@Genève|Zurich@Zürich|Berne@Bern
CN|Peking@Beijing|Canton@Guangzhou|Xi'an;Xian@Xi’an|Urumqi;Wulumuqi@Ürümqi|Kashi@Kashgar|Nanking@Nanjing|Tientsin@Tianjin|Hotan;Khotan@Hotan
CO|Bogota@Bogotá
CZ|Praha@Prague
DE|Cologne@Köln|Munich;München@Munich|Nuremberg@Nürnberg|Hanover@Hannover|Frankfurt@Frankfurt am Main
DK|Copenhagen@Copenhagen
EG|Alexandria@Alexandria|El Arish;Al-Arish;Arish@Arish|Sharm el-Sheikh;Sharm El Sheikh@Sharm el-Sheikh|Asyut;Assiut@Asyūţ
ES|Seville@Sevilla|Saragossa@Zaragoza|Corunna@A Coruña
ET|Mekelle@Mekele|Dire Dawa@Dire Dawa
GE|Tiflis@Tbilisi|Sukhumi@Sokhumi
GR|Thessaloniki;Salonika@Thessaloníki|Piraeus@Piraeus|Heraklion@Irákleion|Patras@Pátra
HT|Port-au-Prince@Port-au-Prince|Gonaives@Gonaïves|Jeremie@Jérémie
ID|Jogjakarta@Yogyakarta|Djakarta@Jakarta|Ujung Pandang@Makassar
IN|Bombay@Mumbai|Calcutta@Kolkata|Madras@Chennai|Bangalore;Bengaluru@Bengaluru|Poona@Pune|Banaras;Benares@Varanasi|Cawnpore@Kanpur|Trivandrum@Thiruvananthapuram|Kochi@Cochin|Baroda@Vadodara|Mysuru@Mysore|Prayagraj@Allahābād|Gurugram@Gurgaon
IL|Tel Aviv;Tel-Aviv@Tel Aviv|Beersheba;Be'er Sheva@Beersheba|Ashkelon@Ashkelon
IQ|Basra@Basrah|Fallujah;Falluja@Al Fallūjah|Ramadi@Ramadi|Mosul@Mosul|Irbil;Erbil;Arbil@Erbil|Karbala;Kerbala@Karbala|Najaf@Najaf|Samarra@Sāmarrā’|Tikrit@Tikrit|Sulaymaniyah;Sulaimaniya@As Sulaymānīyah|Baquba;Baqubah@Baqubah|Tal Afar@Tall ‘Afar|Dohuk@Dihok|Nasiriyah@Nasiriyah|Hilla;Hillah@Al Hillah
IR|Teheran@Tehran|Esfahan;Isfahan@Isfahan|Mashad@Mashhad|Bam@Bam
IT|Napoli@Naples|Milano@Milan|Torino@Turin|Roma@Rome|Leghorn@Livorno|Mantua@Mantova|Padua@Padova|Syracuse@Siracusa|L'Aquila@L'Aquila|Florence;Firenze@Florence|Genoa;Genova@Genoa
JP|Tokyo@Tokyo|Osaka@Ōsaka|Kobe@Kōbe|Oita@Ōita|Koriyama@Kōriyama|Kyoto@Kyōto
KG|Bishkek;Frunze@Bishkek|Jalalabad@Jalal-Abad
KZ|Astana;Akmola;Tselinograd;Nursultan;Nur Sultan@Nur-Sultan|Alma-Ata;Alma Ata@Almaty|Semipalatinsk@Semey|Shevchenko@Aktau|Zhanaozen;Janaozen@Zhanaozen|Qaraghandy;Qaraganda;Karaganda@Karagandy|Aqtobe;Aktyubinsk;Aktobe@Aktobe|Shymkent;Chimkent@Shymkent|Taldyqorghan@Taldykorgan|Taraz;Zhambyl@Taraz|Uralsk;Oral@Oral|Oskemen;Ust-Kamenogorsk@Ust-Kamenogorsk|Kokshetau@Kokshetau|Petropavlovsk@Petropavl
KR|Pusan@Busan|Inchon@Incheon|Taegu@Daegu|Kwangju@Gwangju
LB|Tripoli@Tripoli|Sidon@Sidon|Tyre@Tyre
LY|Benghazi;Bengasi@Benghazi|Misrata;Misurata@Misratah|Sirte;Surt@Sirte|Derna@Darnah|Tobruk@Tobruk|Sabha;Sebha@Sabhā
MD|Chisinau;Kishinev;Chișinău@Chisinau
MM|Rangoon@Yangon|Nay Pyi Taw;Naypyitaw@Nay Pyi Taw|Akyab@Sittwe
MN|Ulan Bator;Ulaanbaatar@Ulan Bator
MX|Mexico City@Mexico City|Oaxaca@Oaxaca|Culiacan@Culiacán|Ciudad Juarez@Juárez|Cancun@Cancún|Acapulco@Acapulco de Juárez|Veracruz@Veracruz
NL|The Hague@The Hague
NP|Katmandu@Kathmandu
PL|Cracow@Kraków|Krakow@Kraków|Danzig@Gdańsk|Breslau@Wrocław|Lodz@Łódź
PS|Gaza City@Gaza|Khan Younis;Khan Yunis@Khān Yūnis|Rafah@Rafaḩ|Hebron@Hebron|Nablus@Nablus|Ramallah@Ramallah
PT|Lisbon;Lisboa@Lisbon|Oporto@Porto
RO|Bucharest@Bucharest
RU|St. Petersburg;St Petersburg;Leningrad;Petersburg;Petrograd@Saint Petersburg|Stalingrad@Volgograd|Gorky@Nizhniy Novgorod|Nizhny Novgorod@Nizhniy Novgorod|Rostov-on-Don;Rostov@Rostov-na-Donu|Grozny@Groznyy|Ekaterinburg;Sverdlovsk@Yekaterinburg|Arkhangelsk;Archangel@Arkhangel'sk|Tver@Tver|Ryazan@Ryazan'|Stavropol@Stavropol'|Vladikavkaz;Ordzhonikidze@Vladikavkaz|Beslan@Beslan
SA|Jiddah@Jeddah|Makkah@Mecca|Madinah@Medina
SD|Al-Fashir;El-Fasher;Al Fasher@El Fasher|Omdurman@Omdurman
SN|Dakar@Dakar
SO|Mogadiscio@Mogadishu|Hargeisa@Hargeysa|Garowe@Garoowe|Baidoa@Baidoa|Kismaayo@Kismayo
SY|Hama@Ḩamāh|Deir el-Zour;Deir al-Zor;Deir Ezzor@Deir ez-Zor|Raqqa;Raqa;Raqqah@Ar Raqqah|Daraa;Deraa@Dar‘ā|Hasakah;Hasaka@Al Ḩasakah|Qamishli@Al Qāmishlī|Idlib@Idlib|Latakia@Latakia|Kobani;Kobane@‘Ayn al ‘Arab|Palmyra@Tadmur|Homs@Homs|Aleppo@Aleppo|Douma@Douma
TH|Chiang Mai@Chiang Mai
TN|Sfax@Sfax
TR|Constantinople;Stamboul@Istanbul|Izmir;Smyrna@İzmir|Antioch@Antakya|Diyarbakir@Diyarbakır|Sanliurfa;Urfa@Şanlıurfa|Kahramanmaras@Kahramanmaraş|Iskenderun@İskenderun
UA|Kiev;Kyyiv;Kyiv@Kyiv|Kharkov@Kharkiv|Odesa@Odessa|Lvov@Lviv|Dnepropetrovsk;Dnipropetrovsk@Dnipro|Zaporizhzhia;Zaporozhye;Zaporizhzhya@Zaporizhia|Mykolaiv;Nikolayev@Mykolayiv|Vinnitsa@Vinnytsia|Lugansk@Luhansk|Chernigov@Chernihiv|Mariupol@Mariupol|Bakhmut;Artemivsk@Artemivsk|Sevastopol@Sevastopol|Severodonetsk;Sievierodonetsk@Syevyerodonets’k|Bucha@Bucha|Irpin@Irpin
US|Washington;Washington DC;D.C.@Washington, D.C.|New York;NYC;N.Y.C.@New York City|St. Louis@St. Louis|LA;L.A.@Los Angeles|Philly@Philadelphia|Vegas@Las Vegas
UZ|Andijan;Andizhan@Andijon|Bukhara@Bukhara|Samarqand@Samarkand
VN|Saigon;Ho Chi Minh City@Ho Chi Minh City|Hue@Huế|Da Nang;Danang@Da Nang|Ha Noi@Hanoi
YE|Sana'a;Sanaa@Sanaa|Taiz;Taizz@Ta'izz|Hodeidah;Hodeida;Hudaydah@Al Hudaydah|Marib@Ma'rib|Saada@Sa'dah
`
