import type { GivenNames } from '../../parties.ts'

/**
 * Given names by the gender they are mostly given to, folded, for English-language news of any country. A name is weak
 * evidence: titles and pronouns in the report overrule it. From the lexicon of compromise (MIT, Spencer Kelly), with
 * Arabic, Central Asian, Slavic, Persian, South Asian and African names of our own.
 */
export const givenNames: GivenNames = {
  female: `
  aada aadya aaliyah aaradhya aasha abagail abbey abbi abbie abby abi abie abigail abril ada adaline adalyn addie
  addilyn addison adel adela adelaide adele adelene adelia adelina adeline adelynn adiba adreanna adriana adrianna
  adrianne adriena adriene adrienne afaf agatha aggie agnes agustina aicha aida aigerim aigul aileen aiman aimee aimen
  aina aino ainsley ainur aisha aishah aisling aislinn aislynn aisulu ajla akmaral alaina alana alanis alanna alannah
  alanoud alayah alayna alba alecia aleisha alejandra aleksandra alena alesia alessandra alexa alexandra alexia alia
  alice alicia alicja alina aline alisa alise alisha alison alissa aliya aliza alla allie allison allyson alma althea
  altynai alya alycia alysa alyson alyssa amahle amaia amaira amal amalia amanda amber amberly amelia amelija amie
  amilia amina aminata amy ana anabel anahit anamaria anan anastasia anastasija anaya andjela andrea ane aneta anette
  angela angelia angelica angelina angeline angelique angie anika anisa anissa anita anja anjelica ann anna annabel
  annabella annabelle annalisa annamaria anne annegret anneli annemarie annett annette annie annika annmarie anohito
  antoinette antonella antonia anya aoi april aria ariana arianna arianne arielle arleen arlena arlene arlette aroha
  arpita aruna asel asha ashanti ashlee ashleigh ashley ashli ashlie ashly ashlyn ashraqat ashton asiya asja asma
  asmita assil astrid ataahua athena audra audrey audri audry augustina augustine aurelia austeja ava avigail awa aya
  ayana ayanna ayesha aygun aylin ayn ayse aysel azra azuna azza bakhytgul barbara barbora barbra bayarmaa bea
  beatrice beatriz becca becky belinay belinda benazir benita bernadette bernadine bernice bertha bertie beryl bess
  bessie beth bethanie bethany betsy bette bettie bettina betty bettye beula beulah bev beverley beverly bianca bibi
  biljana binita bintou bismah blanca blanche blythe bobbi bobbie boglarka bolormaa bonita bonnie botagoz brandi
  brandie breanna bree brenda brenna briana brianna brianne bridget bridgett bridgette brigid brigitte britney britt
  brittany brittney brittni brittny bronwyn brooke bryanna brynn caitlin caitlyn calista callie camila camile camilla
  camille candace candice cara carina carissa carla carlene carley carlie carlota carlotta carly carmel carmela
  carmella carmen carol carole carolina caroline carolyn carrie carrol casandra cassandra cassie catarina caterina
  catherina catherine cathleen cathryn cathy catrina cayla cecelia cecile cecilia cecily celeste celia celina celine
  chandra chandrika chanelle chantal chantelle charis charissa charla charlena charlene charlette charlotte charmaine
  chedeline chelsea chelsey cher cheri cherie cheryl chloe chrissy christa christal christen christiana christiane
  christie christina christine christy chrystal ciara cierra cindi cindy clair claire clara clare clarice claris
  clarissa claudette claudia claudine cleo cleopatra clotilde coleen colette colleen concepcion connie constanza
  consuelo cora coralie corazon cordelia cori corina corine corinna corinne cornelia corrine courtney courtni courtny
  cristal cristina crystal cyndi cynthia dahlia daina dalal dalia damaris damia dana danette dani danica daniela
  daniele daniella danielle danika daniz daphna daphne dara darby darcey darcie daria darla darlena darlene davida
  davina dayle dayna deana deandra deann deanna deanne deb debbie debby debora deborah debra debrah dede dee deedee
  deena deidre deirdre dela delia delilah della delores deloris delphine demetria dena denice denise desiree dhia
  diana diane dianna dianne dilma dina dinah dinara dionne diya djamila djeneba dolores dominique dona donna dora
  doreen doris dorla dorothea dorothy dorthy dottie ebru ecrin edel eden edie edith edna edwina eevi eileen eisha
  ekaterina ekta ela elaina elaine elana eleanor elen elena eleni eliana elicia elida elie elif elin elina elinor
  elisa elisabeth elise eliska eliza elizabete elizabeth elizaveta ella ellen ellie elly elma elmira elnora eloise
  elouise elsa elsie elva elvina elvira ema emanuela emelda emely emerald emile emilee emilia emilie emilija emily
  emina emine emma emmaline emmanuelle emmeline emmie emmy enid erica ericka erika erin erma ernestina ernestine eryn
  esma esmeralda esperanza estela estele estella estelle ester estere esther estrella ethel etienne etta eugenia
  eugenie eunice eva evangelina evangeline evelin evelina evelyn evi evie evita ewa fadia faith faiza fajr fanta farah
  farida farrah farzana fatema fatemeh faten fatiha fatima fatimah fatin fatma fatou fatoumata fay faye felecia
  felicia fenna fernanda fien fiona flora florence florencia fozia fran frances francesca francina francine francisca
  francoise freda freja frida frieda gabi gabija gabriela gabriella gabrielle gale galina galiya gamalat gamila garnet
  gayle gemma gena genevieve genna georgette georgia georgie georgina geraldina geraldine geri germaine gertrud
  gertrude ghada gia gianna gigi gilda gillian gina giovanna gisela gisele giselle gita gladys glena glenda glenna
  gloria glynis golda goldie googoosh graca grace gracie graciela greta gretchen griselda gulmira gulnara gulnaz gunay
  gunel gwen gwendolyn gwyneth habiba hailey hala haley halima hallie hana hanah hanan hanin hanna hannah hariet
  hariette harriet harriett harriette hasnaa hasti hatice hattie hawa hayley heather heba heidi helen helena helene
  helga helmi henrietta hermine hessa hester hilary hilda hildegard hillary himari hina hoda hollie hope hortense
  hosna hosniya huda huma hussa hyacinth ida ila ilene ilhan iliana ilina ilona ilse iman imane imelda imogena imogene
  indira ines ingrid inji inna iona irati irena irene irina irma isabel isabela isabele isabell isabella isabelle
  isadora isatou isidora isla islande isobel iva ivaana ivalu ivana iwona izaro jacinda jacinta jackie jacky jaclyn
  jacquelina jacqueline jacquelyn jada jadranka jami jamila jana janae janar jane janele janelle janessa janet janette
  janice janie janina janine janis jaqueline jasmin jasmina javiera jayne jazmin jazmine jeana jeane jeanette jeanie
  jeanina jeanine jeanna jeanne jeannette jeannie jeannina jeannine jelena jen jena jenelle jenifer jenna jennette
  jenni jennie jennifer jenny jeri jerri jesica jess jesse jessica jil jilian jill jillian jing jo joan joana joane
  joann joanna joanne jocelyn jodi jodie jody joelle johana johanna joleen jolena jolene joni josefa josefina josefine
  joselyn josephina josephine josie jovana joy joya joyce juana juanita judeline judith judy jules julia juliana
  julianna julianne julie julienne juliet julieta juliette julissa june justina justine jyoti kabita kacey kadiatou
  kaede kaia kaitlin kaitlyn kaleigh kali kalle kallie kamala kamila kamile kanyakumari kara karen kari karima karin
  karina karissa karla karly karlygash karolina karyn kassandra kassie kat katarina kate katelyn katelynn katerina
  katharina katharine katherina katherine kathie kathleen kathrine kathryn kathy kati katia katie katlyn katrina katy
  kavita kay kaye kayla kaylee kayleigh keeley keely keira keisha kejsi keley keli kelley kelli kellie kelly kelsie
  kely kendra kenna kenza kera keri kerri khadija khadije khaleda khawla kheira khongordzol kia kiana kiara kiera
  kiersten kiley kim kimberlee kimberley kimberli kimberly kimmernaq kira kirsten kirstin kizzy klea kolinda konul
  kori kourtney krista kristen kristi kristie kristin kristina kristine kristy kristyna krystal kyla kylee kylie kyra
  lacey lacie lacy ladona ladonna laia laila lakesha lamia lamija lana lara larisa larissa latasha latifa latisha
  latonya latoya laura laurel lauren laurie lauryn laverna laverne lavinia laxmi layla lea leah leana leandra leane
  leann leanna leanne leda leena leia leigh leila leilani leja lejla lela lena lenora lenore leola leona leonie
  leonora leora lesedi lesley lesli leslie lesly leticia letitia lettie lex lexie leyla lia lian liana lianne libbie
  libby lidia lidya liepa lila lili lilia lilian liliana lilja lillia lillian lillie lilly lin lina linda lindsay
  lindsey lindsi lindsy lindy lisa lisette liv livia liz liza lizbeth lizette lizzie lois lola lolita lora loraina
  loraine lorelei lorena lorene loretta lori lorie lorna lorraina lorraine lorri lorrie lotte lottie louella louisa
  louise lovelie luann lubna lucia luciana lucie lucija lucile lucille lucinda lucy luela luella luisa luise lula lulu
  lulwa luna lupe lupita luz lydia lyla lyn lyna lynda lyndsey lyne lynette lynn lynna lynne lynnette lynsey lyudmila
  mabel mable macie macy madalyn maddie madeleine madelina madeline madelyn madge madina madison madonna mae magda
  magdalena magdalene maggie maha mahnaz mai maia maire maisie maite maja maki malak malala malen malia malika malinda
  mallory manal mandakranta mandy manon manuela mara marcela marcella marcelle marci marcia marcie marcy margaret
  margarette margarida margarita marge margery margie margo margot margret margrette marguerite mari maria mariah
  mariam mariamawit mariami marian mariana mariane marianna marianne maribel marie mariela mariella marija marilyn
  marina maris marisa marisol marissa maritza mariya marjorie marla marlena marlene marnie marsha marta martha martina
  martine marwa mary maryam maryan maryann marybeth maryjane marylou maryna masoumeh mathilde matilda matilde mattie
  maud maude maura maureen mavis maxina maxine maybell mayra maysoun mayumi mazie mckenzie meagan meera meg megan
  megawati meghan mei melanie melina melinda melisa melissa mellisa meral meredith meriem merissa merjem meron meryem
  meryl mia micaela michaela michele michelle midori mika mikaela mila milagros mildred milena milica millicent millie
  milly mimi mindy minenhle minerva minh minnie mira miral miranda miriam mirlande miroslava mitzi miyar mobina moira
  mollie molly mona monica monika monique moza mrignayani muna muriel mya myra myriam myrlande myrna myrtle
  naasunnguaq nadene nadezhda nadia nadina nadine nadira nadya nahia naima najla nalla nancy nanette naomi naomie
  narges nargis nasrin natalia natalie natalya natasha nathalie nawal nazanin nazira nehir nel nela nelisa nell nellie
  nena nerissa nesreen ngozi nia niamh nichole nicki nicky nicola nicole nicolette niharika nika niki nikita nikki
  nila nilay nina nino nirmala nisanur nisha nita nivi noa noella noelle noemi noor nora norah noreen norma nouf nour
  noura nur nuray nurgul nurul nyla octavia odelia odette odval ofelia oisha oksana ola olena olga olha olivia ophelia
  oumou oyunbileg paige pam pamela pandora paninnguaq paola parvati parveen parwin patrica patrice patricia patti
  pattie patty paula paulette paulina pauline peg peggy penelope penny perla petra philomena phoebe phylis phyllis pia
  pipaluk polina polly portia pratibha priscila priscilla priti priyamvada puteri queenie quiana rabia rabina rachael
  rachel rachele rachelle rachida rae raina ramona rana randi rania raquel raushan rawan rayna razia reanna reba
  rebeca rebecca rebeka rebekah reem reema regina rehana reihaneh reina rena renae renata renee reta reyhan reyna rhea
  rhiannon rhoda rhona rhonda ria richelle ricki rigoberta rikki riko rima rimas rin rina rita riya robbin roberta
  robyn rochele rochelle rocio roghayyeh rola rolanda ronda roni ronna rosa rosalie rosalina rosalind rosalinda
  rosalyn rosanna rosanne rose roseann roseanne rosella roselle rosemarie rosetta rosie roslyn rowan rowena roxana
  roxane roxanna roxanne roxie roxy roza ruby rukhsana ruth ruthie saadia saanvi sabina sabine sabrina sade sadie
  safiya sahar saida sakeena sakina sakineh sakura sallie sally salma salome samantha samia samira sana sandra sania
  sara sarah sarina sasha saule savanna savannah scarlett selena selene selina selma serena serife setayesh sevda
  sevinj shabana shahd shahida shahnaz shaikha shaim shaimaa shakira shana shanaya shanda shania shanna shannon shanon
  shari sharifa sharlene sharon sharron sharyn shauna shawna shayla shayma shayna sheba sheena sheikha sheila shelia
  shelley shelly sheri sheridan sherifa sherri sherrie sheryl shira shireen shirin shirley shirli shirly shona shristi
  shyla sierra sillin silvia simona simone sindy siobhan sirikit sita siti skye smriti snezana sobia sofia sofie
  sofija somayyeh sondra sonia sonja sonya sophia sophie soraya sri stacey staci stacie stacy starla stefanie stela
  stella stephane stephanie sue suha sumaya sumayah sunita susan susana susane susanna susannah susanne sushma susi
  susie suzan suzana suzane suzanna suzanne suzette suzie suzy svetlana sybil sylvia sylvie tabatha tabitha tala talia
  talitha tamar tamara tamera tami tamika tammi tammie tammy tamra tania tanika tanisha tanya tara tarana taryn tasha
  tatiana tatyana tawakkol tawana tegan teodora teresa tereza teri terri terrie tess tessa tessie tetiana thalia
  thandi thandolwethu thea thelma theodora theresa therese thomasina tia tiana tianna tiara tiffany tina tingting
  tisha toktayym toni tonia tonya tora tori tracey traci tracie tracy tricia trina trish trisha trista trudy tsai tui
  tula tyra ugne ulla ursula urte usha uxue valentina valeria valerie valery vanesa vanessa veda velma vera verna
  vernice veronica vesna vicki vickie vicky victoria vikky viktoria viktorie viktorija viktoriya vilte violeta
  virginia vivian viviana vivien vivienne vusala wafa wakana wanda wangari wendi wendy whitney whitni whitny widelene
  wila wilhelmina willa willow wilma winifred winnie winnifred winona xiaomei xiaoyan ximena xinyi xiomara yael yagmur
  yan yarin yasmin yasmina yasmine yelena yesenia ying yingluck yolanda yuina yuko yulia yuliya yuna yuriko yvette
  yvona yvone yvonna yvonne zada zahra zainab zara zarina zehra zeinab zelda zelma zena zeynab zeynep zhanar zhanna
  zineb zoe zoey zofia zola zora zsofia zukhra zuzana
`,
  male: `
  aarav aaron abai abdallah abdel abdirashid abdou abdoulaye abdul abdulaziz abdulhamid abdulkarim abdullah abdullahi
  abdullo abdulmajid abdulrahman abdurrahman abe abel abiy abraham abram abu abubakar abubakr abulfazl adam adama adan
  adi adolf adolfo adolph adrian adriano advik afonso agustin ahmad ahmed ahmet aibek aidan aiden aimar ajani akbar
  akhmed akihito akylbek alaa aladdin alain alan alassane alastair albert alberto albrecht alden alec alejandro
  aleksandar aleksander aleksandr aleksei aleksey alessandro alex alexander alexandre alexandros alexandru alexey alf
  alfonso alfred ali alibek alihan alikhan alioune alistair aliyu allan allen almazbek alonso alonzo alphonse alphonso
  alton altynbek alvaro alvin amadou amar amin amine aminu amir amirul amit ammanuel ammar amos anas anatol anatoli
  anatoliy anatoly ander anders andre andreas andrei andrej andreja andres andrew andris andrzej andy angelo anil
  anselm anthony antoine anton antoni antonio antony antti anwar anwaruddin aputsiaq aqil arata archibald archie ari
  ariel arif ariki arjun arkady armaan arman armand armando armin arnaud arnav arno arnold aron arseniy artem arthur
  artie artur arturo arvind aryan asad asadullah asahi ashraf asif askar aslan asset atal atiq atta augusto augustus
  aung avery ayaan ayaz aydin aykhan ayman azam azamat aziz baburam bakary bakhyt bakytzhan balazs bandar bandile
  banele barney barrett barry bart bartholomew bashar bashir baurzhan beibut ben benigno benito benjamin bennie benny
  benson benyamin berat berik bernard bernardo bernd bernhard bernie bert bertram bertrand beshoi bibek bijan bilal
  bill billie billy birzhan bishal bjorn blaine blake bob bobby bogdan boris borys boyd brad bradford bradley brady
  branden brandon branislav brendan brendon brent brenton bret brett brian brice bruce bruno bryan bryce bryon buddy
  bulat burhan burt burton buster byron cal caleb calvin cameron camilo carey carl carlo carlos carlton carroll cary
  cecil cedric cesar chad chanda charbel charles charley chas chester chet chris christoph christophe christopher
  christos chuck chukwuma ciaran clarence claude claudio claus clay clayton clemens clement cletus clifford clifton
  clint clive clyde cody colby cole colin collin colton connor conor conrad constantin corey cornelis cornelius cory
  craig cristiano cristobal curt curtis cyril cyrus daan dai dale daler damian damien damion damir damon dan daniel
  danilo danny daren dariga darin dario darius darkhan darnell darrel darrell darren darrin darryl daryl dauren dave
  davi david dawit dean deandre deepak dejan delbert demetrius denis dennis denny deon derek derrick deshawn desmond
  deven devin dewayne dewey dexter diarmuid dick dieter dietmar dietrich dillon dimitri dimitris dinesh dinmukhamed
  dion diosdado dirk dmitri dmitriy dmitry dmytro domingo dominic dominick dominik dominykas don donald donnell donnie
  donny donovan dorian doug douglas dovydas doyle dragan drew duane dudley duncan duong dustin dwayne dwight dylan
  dyllan earl ebenezer ed eddie edgar edil edmond edmund edmundo edoardo eduard eduardo edward edwardo edwin efrain
  efren egemen ehud eitan elbert eldar eldon eli elias elijah eliot elisha elliot elliott ellis elmar elmer elton
  elvin elvis elwood emanuel emeka emerson emery emil emiliano emilio emilis emirhan emmanuel emmerson emmett enoch
  enrico enrique enzo eoin erdogan ergi eric erich erick erik erlan ernar ernest ernesto ernie ernst errol ervin erwin
  esmail essam esteban ethan eugen eugene eugenio evan evens everett evgeny eymen ezra fabian fabien fabio fabrice
  fabrizio fadi fahad fahd faisal faiz farhad farid farouk faruk fayez fazal federico feliks felipe felix femi feng
  feodor ferdinand ferdinando fergus fernando fidel filip fionn fletcher florian florin floyd forrest francesco
  francis francisco franciszek frank frankie franklin franklyn franz fraser fred freddie freddy frederic frederick
  frederik fredrick fredrik friedrich frits fritz fumio fyodor gabe gabor gabreal gabriel gabrielius galen gamal gani
  gareth garland garrett garry garth gary gavin gene gennadi gennady geoff geoffrey georg george georges georgi
  georgios georgy gerald gerard gerardo gerhard gerrit gerry gert gholam giacomo gilbert gilberto giles gilles gino
  giorgi giorgio giorgis giorgos giovanni giuseppe gleb glen glenn godfrey gonzalo goran gord gordon gotabaya
  gottfried grady graham grant greg gregg gregor gregorio gregory grigory grover guido guilherme guillaume guillermo
  gulbuddin gunnar gunter gunther gurbanguly gus gustaf gustav gustave gustavo guy gyorgy habib hadi hafiz hailemariam
  haji hakim hal halim hamad hamdi hamid hamza hani hank hans hao haris harlan harley harold harri harry haruhito
  haruki haruna haruta haruto harvey hasan hashim hassan hassanal hatem hayato hayden hector heinrich heinz heitor
  hendrik henri henrik henrique henry henryk herbert herman hermann hichem hideki hirohito homer horace horacio
  horatio hosni hossein houari howard howie hubert hugh hugo humberto hun husain huseyin huseyn hussain hussein hydar
  iain ian ibai ibrahim ichika ignacio igor ihor ike iker ikram ilham ilija ilir ilkka imad imam imran inuk inunnguaq
  ionut ira irakli irvin irving irwin isa isaac isaiah isaias isatay ishaan ishaq isiah iskander islam ismael ismail
  issac itai itsuki ivan iyad jaber jack jacob jacques jaden jafar jagdish jair jaka jakaya jake jakob jakov jakub
  jalal jamal james jameson jamison jamshid janez janos jared jarod jaroslav jarrett jarrod jarvis jason jasper javad
  javier jawad jayden jayson jean jed jeff jeffery jeffrey jeffry jens jerald jeremiah jeremy jermaine jerome jeronimo
  jerry jerzy jesus jian jihad jim jimi jimmie jimmy jiri joachim joao joaquin joe joel joesph joey johan johann
  johannes john johnathan johnathon johnie johnnie johnny joko jokubas jomart jon jonah jonas jonathan jonathon jonny
  jordi jordon jorge jorgen jose josef joseph josh joshua josiah josue jozef juan julen julian julien julio julius
  jurgen juri justin kabir kacper kadyrbek kairat kajus kamal kamil kamran kanat kanata karim karl kaspar kassym kasym
  kathem kauri kazuo keenan keir keith ken kendrick kenji kenneth kenny kenton kenzo kermit keven kevin khaled khalid
  khalifa khalil khamis kieran kingsley kip kiril kirill kirk kirollos kittipong klaus kofi konrad konstantin
  konstantinos kristian kristopher krzysztof kurmanbek kurt kurtis kwame kyle kyls lamar lambert lamont lance landon
  larry lars laszlo laurence laurent lawrence leandro leevi leland len lennart lenny leon leonard leonardo leonel
  leonid leopold leopoldo lester lethabo lev levan levente levi liam linus lionel lior lloyd logan lonnie loren
  lorenzo lou louie louis lovro lowell luc lucas luciano lucien ludovic ludvig ludwig luigi luis luiz luka lukas
  lukasz luke luther luuk lyle lyndon maayan macaulay maciej macky magnus mahamadou mahamat mahammad mahathir mahdi
  mahesh mahmood mahmoud mahmud majd majid maksim malachai malachy malcolm malik mamadou manfred mangosuthu manish
  manmohan manny manouchehr manuel marat marc marcel marcell marcello marcelo marcin marco marcos marcus mariano mario
  marios marius mariusz mark markel marko markos markus marlin marlon marquis marshall marti martim martin marty
  marvin marwan masoud masud matej mateo mateusz matheus mathew mathias mathieu mathis matias matt matteo matthew
  matthias mattia mattias matus matyas maurice mauricio max maxim maximilian maximiliano maxwell mehdi mehmet meles
  melvin menachem merle merrill mervin mervyn micah michael michal micheal michel mick mickey micky miguel mihai
  mikaere mike mikel mikhail mikheil mikolaj milan milhouse milo milos milton minato minik mirek mirza mitch mitchell
  modibo moe mohamad mohamed mohammad mohammed mohammedu mohamud moises monte monty moritz moses moshe moussa mubarak
  muhamed muhammad muhammadu muhammed muhsin mukesh mukhtar murad murat murtaza mustafa mustapha muzaffar mykhailo
  mykola myles myron nabil nader nadim nahom najib narendra naseem naser nasir nasser nate nathan nathanael nathaniel
  nathy naveen nawaf nawaz nayib nazim neal ned neil nelson neville nguyen nicholas nick nickolas nicolae nicolas
  niels nigel niilo nik nikau nikhil niklas nikol nikola nikolai nikolay niles nils nizar noah noam nobuo noel nojus
  nolan nomaan norbert norman nouri nuka nursultan octavio oier olaf olav oleg oleh oleksandr oleksiy oliver olivier
  olusegun omar omer omirzak ondrej ori orville osama oscar oskar osman osvaldo oswald otabek otis otto oumar owen
  pablo padraig paolo pascal patrick patrik paul paulie paulo paulos pavel pavlo pedro percy pervez petar pete peter
  petr petro petros phil philip philipp philippe phillip pierre pieter pietro piotr pradeep prakash pravit prayuth
  prem preston pyotr qasem qasim quentin quincy quinton rachid radek radoslaw rafael rafiq rahim rahul raila rainer
  rajesh rajiv rajnath rakesh ralf ralph ram ramazan rami ramiro ramon ramzan randal randall randolph raoul raphael
  rashad rashid rasmus raul rawiri ray rayan raymond recep reece reggie reginald regis reid reuben reyansh reynaldo
  reza rhett riad ricardo riccardo richard richie rick rickey rickie ricky rico riley rizwan roan rob robbie robby
  robert roberto rocco roderick rodger rodney rodolfo rodrigo roel rogelio roger rohan roland rolando rolf roman romeo
  ron ronald ronan ronnie ronny rory rosario roscoe ross rostislav roy royce ruben rubin rudolf rudolph rudy rufus
  rupert russ russel russell rustam rustem ryan ryou ryszard saad saddam sadiq sadyr saeed said sajid sakari sal saleh
  salem salik salim salman salva salvatore sam sameh sami samir samkelo sammie sammy samuel sandeep sandro sanjay
  santiago santino saqib sardor satoshi saul scot scott scottie scotty seamus sean sebastian sebastien sekou selim
  sepp serge sergei sergey sergio serhiy serik serzh seth seymour shafqat shah shahbaz shahid shaikh shakir shamil
  shane shaquille sharif shaun shavkat shawn shayne shehbaz sheikh sheldon shelton sherman shigeru shinzo shlomo
  shoaib sid siddhartha sidney sigmund silas silvio simon sirajuddin siyabonga slobodan solomon sooronbay soren
  souleymane souta spencer stan stanislav stanislaw stanley stefan stefano stefanos stepan stephan stephen steve
  steven stevie stewart stu stuart suleiman suleyman sultan sunil suraj suresh sven svend svetozar syed sylvester
  szymon tadgh taha tahir taichi taika takeshi talgat tamim tanner tareq tariq taro tatsuki ted teddy temirlan teodoro
  terence terrance terrell terrence terry thabo thad thaddeus theo theodor theodore thiago thom thomas tidjane tim
  timmy timothy timur titus tobias toby tod todd tom tomas tomasz tommaso tommie tommy tomoharu tony toomas toshiro
  travis trent trenton trevor trey tristan troy truman tsakhiagiin tunar turki ty tyler tyrone tyson ughur ulrich
  ulrik ulugbek ulysses umar umaru umberto unax uri usman uzair vaclav vadim vahid val valdis valentin valentine
  valeriy vance vasily vasyl venkaiah vern vernon vic vicente victor vihaan viktor vince vincent vincente vincenzo
  virgil vitali vitaliy vitaly vivaan vivek vlad vladimir vladislav vojislav vojtech volodymyr vyacheslav wade waleed
  walid wallace wally walt walter wasim waylon wayne wei wendell werner wes wesley weston wilbert wilbur wiley wilfred
  wilfredo wilfrid wilfried wilhelm will willard william willie willis willy winfried winslow winston wladyslaw
  wojciech wolfgang woodrow wout wouter wyatt xavier xhoel yahli yahya yair yakubu yanis yann yannick yaroslav yasir
  yasser yassin yassine yasuo yerbol yerlan yermek yevgeni yevgeny yevhen yitzhak yonas yonatan yonathan yong yoon
  yosef yoshihide yousouf youssef yuen yukio yuri yuriy yury yusif yusuf yuuma yuval zac zach zachariah zachary
  zachery zack zackary zafar zaher zahid zaid zakaria zakir zaman zan zane zbigniew zhandos zhomart ziad zine zoran
  zurab
`,
  either: `
  adrien akira alexei alexis alfie alois andi andra andrey aubrey avi biff blair casey cassidy charlie chase cheyenne
  darcy devan devon francois gabriele gaby hinata ilya jaime jamie jammie jean jessie jie jordan jude kai kasey kelsey
  kendall kenyatta kerry kim kiran kris lane lashawn leif luca madison mads manaia marion marlo marshal matti matty
  maxime mel melokuhle mina morgan nico niko nikos ollie parker pat quinn regan rene sandy shay shea shelby shiloh
  sumit syd taylor
`,
}
