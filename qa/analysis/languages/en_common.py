"""Words so common in English that two texts sharing one says little about either."""

from __future__ import annotations

COMMON_WORDS = """
ability able above abroad absolutely accept accepted access accident according account accounts achieve achieved
across act acting action actions active activities activity actor acts actual actually add added addition additional
address administration admit admitted adult adults advance advantage advantages advertising advice affect affected
afraid africa african after afternoon again against age aged agencies agency agent agents ages ago agree agreed
agreement agreements ahead aid aim aims air aircraft airport album albums alive allow allowed allowing allows almost
alone along alongside already alternative always amazing america american americans amongst amount amounts analysis
ancient angry animal animals announce announced announcement annual answer answered answers anyway anywhere apart
apparently appear appearance appeared appears application applications applied apply approach appropriate
approximately april area areas argue argued argument arguments arm armed arms army around arranged arrive arrived art
article articles artist artists arts asia asian aside ask asked asking asks aspect aspects associated association
assume ate atmosphere attack attacked attacks attempt attempted attempts attend attended attention attitude audience
august australia australian author authorities authority authors available average avoid award awards aware away
babies baby back background bad bag bags ball band bank banks bar base based bases basic basically basis battle beach
bear beat beautiful beauty became become becomes becoming bed beer before began begin beginning begins begun behavior
behaviour behind belief believe believed below benefit benefits besides best better between beyond big bigger biggest
bill billion birds birth birthday bit black block blood blow blue board boards boat bodies body bomb book books border
born boss bottom bought box boxes boy boys brain branch bread break breakfast bridge brief bright bring bringing
britain british broad broke broken brother brothers brought brown budget build building buildings built buried bus
business businesses buy buying call called calling calls calm came camp campaign campaigns canada canadian capacity
capital captain capture car card cards care cared career careful carefully caring carried carry carrying cars case
cases cash cast catch caught cause caused causes cell cells cent center centers central centre centres cents centuries
century certain certainly chain chair chairman challenge challenges champion championship chance chances change
changed changes changing channel chapter character characters charge charges check checked checking chief child
children china chinese choice choose chose chosen christian christians christmas church churches circle circumstances
cities citizens city civil claim claimed claims class classes clean clear clearly click close closed closely closer
clothes clothing club coach coast code coffee cold collect collected collection college color colour combined come
comes coming command comment comments commercial commission committee common commonly communication communications
communist communities community companies company compare compared comparison compete competition complete completed
completely completing complex computer concept concepts concern concerned concerns conclusion condition conditions
conference confirmed conflict congress connected conservative consider considerable considered considering constant
construct construction consumer contact contain contained contains content context continue continued continues
continuing contract contrast contribute contribution control controlled convention conversation cool copy corner
corporate corps correct correctly cost costs council count countries country county couple couples course courses
court courts cover covered crazy create created creating creation credit crime crisis critical cross crossed crowd cry
cultural culture cup current currently custom customers cut cycle dad daily damage danger dangerous dark data date
dated daughter day days dead deal deals dear death deaths debate decade decades december decide decided decision
decisions deep deeply defeat defeated defence defense define defined definitely degree deliver delivered demand
demands democracy democratic department depend depending depends describe described describes description design
designed desire despite destroyed detail detailed details determine determined develop developed developing
development developments device devices die died difference differences different difficult difficulty digital dinner
direct directed direction directly director directors discover discovered discovery discuss discussed discussion
disease display distance distinct distribution district districts divided division doctor doctors document documents
dog dollars domestic door doors double doubt dozen dr drama draw drawing drawn dream dreams dress dressed drew drink
drinking drive driven driver driving drop dropped drove drug drugs dry due during duty ear earlier earliest early
earth ease easier easily east eastern easy eat eating economic economy edge edition editor education educational
effect effective effectively effects effort efforts egg eight elected election elections electric electronic element
elements else elsewhere email emergency emotional empire employees employment empty encourage end ended ending ends
enemy energy engage engine engineer engineering engineers england english enjoy enjoyed enough ensure enter entered
entering entire entirely entry environment episode equal equally equipment era error escape escaped especially
essential establish established establishment estate estimated etc europe european evening event events eventually
everyday everywhere evidence evil exact exactly example examples excellent except exchange executive exercise exist
existed existence existing exists expect expected expensive experience experiences expert experts explain explained
express expression extended extent extra extreme extremely eye eyes face faced faces facilities facing fact factor
factories factors factory facts fail failed failure fair fairly faith fall fallen falling falls false familiar
families family famous fans far farm fashion fast faster fat father favorite favourite fear feature features february
federal feel feeling feels feet fell fellow felt female field fields fifteen fifth fifty fight fighting figure figures
file files fill filled film films final finally finals financial find finding finds fine fingers finish finished
finishing fire firm first fish fit five fix fixed flat flight floor flow fly focus focused follow followed following
follows food foot football force forced forces forcing foreign forest forever forget form formed former formerly
forming forms forty forward fought found foundation founded four fourth france free freedom freely french frequent
frequently fresh friday friend friendly friends friendship front fruit fuel full fully fun function functions fund
funding funds funny further future gain gained game games garden gas gave general generally generated generation
generations gently german germany get gets getting gift girl girls give given gives giving glad glass global go goal
goals god goes going gold gone good got government governor grand granted gray great greater greatest greek green grew
ground grounds group groups grow growing grown grows growth guess guest guide gun guns guy guys hair half hall hand
handed hands hang happen happened happening happens happily happiness happy hard harder hardly hat hate head headed
heads health healthy hear heard hearing hears heart heat heavy height held hell hello help helped helping hey hidden
hide high higher highest highly highway hill historic historical history hit hits hold holding holds hole holiday home
homes honest hope hoped horse horses hospital hospitals host hot hotel hour hours house household houses however huge
human hundred hundreds hunting hurt husband ice idea ideal ideas identified identify identity ill image images
imagination imagine immediate immediately impact importance important impossible improve improved improvement incident
include included includes including income increase increased increases increasing increasingly indeed independence
independent independently india indian individual individuals industrial industries industry influence information
initial initially injured injuries injury inner inside inspired instance instead institute institutions instructions
insurance intelligence intended interest interested interesting interests internal international internet interview
introduced introduction investigation investment investors involve involved involves involving ireland iron island
islands issue issues italian italy item items january japan japanese jewish job jobs join joined joint journal journey
joy judge july jump june justice keep keeping keeps kept key keys kid kids kill killed killing kind kinds king kingdom
kitchen knew knife know knowing knowledge known knows labor labour lack lady laid lake land lands language languages
large largely larger largest last late lately later latest latter laughed launch launched law laws lawyer lead leader
leaders leadership leading leads league learn learned learning least leave leaves leaving led left leg legal legs
length less let lets letter letters letting level levels library lie life light lights like liked likely limit limited
limits line lines link linked links lips list listed listen listening literature little live lived lives living local
located location locations london long longer look looked looking looks lord lose losing loss lost lot lots love loved
lovely low lower luck lucky lunch lying machine machines mad made magazine mail main mainly maintain major majority
make makes making male man manage managed management manager managers manner map march mark marked market markets
marriage married mass master match material materials matter matters maximum maybe mayor mean meaning means meant
meanwhile measure measures media medical medicine meet meeting meetings member members membership memory men mental
mention mentioned mere mess message messages met metal method methods mid middle mile miles military milk million
millions mind minds minimum minister ministry minor minority minute minutes miss mission mistake mixed mobile model
models modern mom moment moments monday money month months mood moon moral morning mostly mother motion mountain
mountains mouth move moved movement movements moves movie movies moving mr mrs ms multiple mum murder museum music
mystery name named names nation national native natural naturally nature navy near nearby nearest nearly necessarily
necessary neck need needed needs negative neither nervous network networks never nevertheless new newly news newspaper
newspapers next nice night nights nine ninth no nobody none normal normally north northern nose not note noted notes
nothing notice noticed novel november now nuclear number numbers numerous object objects observed obtained obvious
obviously occasion occur occurred ocean october offer offered offers office officer officers offices official
officials often oh oil ok okay old older oldest once one ones online open opened opening operate operating operation
operations opinion opinions opportunities opportunity opposed opposite opposition option options order ordered orders
ordinary organisation organization organizations organized origin original originally others otherwise output outside
overall own owned owner package page pages paid pain painting pair paper parent parents paris park parks parliament
part participants particular particularly parties partly partner partners parts party pass passed past path patient
patients pattern patterns pay paying payment payments peace peak people percent perfect perform performance perhaps
period periods permanent permission person personal personally phone photo physical pick picked picture pictures piece
pieces place placed places plan plane planet planned planning plans plant plants plate play played player players
playing plays pleasure plot plus pocket poetry point pointed points police policies policy political politicians
politics pool poor pop popular population position positions positive possibility possible possibly post potential
potentially power powerful powers practical practice prepare prepared presence present presented president
presidential press pressed pressure pretty prevent prevented previous previously price prices primarily primary prime
prince principle principles prior prison private probably problem problems procedure process produce produced producer
producing product production products professional professionals professor profit program programme programmes
programs progress project projects prominent promise promised promote proper properly property proposed protect
protection proud prove proved provide provided provides providing province psychological public publication publish
published pull pulled pure purpose purposes push pushed put puts putting quality quarter queen question questions
quick quickly quiet quietly race races radio rain raise raised raising ran range ranked ranks rapidly rare rate rates
raw reach reached reaction read reader readers reading ready real reality realize realized reason reasons receive
received receives receiving recent recently recognized record recorded records red reduce reduced reference referred
reform refused regarded regarding region regional regions regular regularly relate related relation relations
relationship relationships relative relatively release released relevant religion religious remain remained remaining
remains remember remembered remove removed replace replaced replied reply report reported reporting reports
representatives represented representing republic request require required requirements requires research residents
resource resources respect response responsibility responsible rest restaurant restaurants result results return
returned returning reveal revealed review reviews revolution rich ride right rights ring rise rising risk river road
roads rock role roles roll room rooms root rose rough round route row royal rule ruled rules ruling run running runs
rural russia russian russians sad safe safety said sale sales same sample sat saturday save saw say saying says scale
scene scheme school schools science sciences scientific scientist scientists score scored screen sea search season
seat seats second seconds secret secretary section sector security see seeing seek seeking seem seemed seems seen
selected selection sell selling senate send senior sense sent sentence separate september series serious seriously
servant serve served serves service services session set sets setting settled seven seventh several sex sexual shape
share shared sharp shift ship ships shook shooting shop shopping short shot shoulder shoulders show showed showing
shown shows shut sick side sides sight sign signed significant significantly signs similar simple simply sing singer
single sir sister sit site sitting situation situations six size skills skin sky sleep slight slightly slow slowly
small smaller smell smile smiled snow social society soft software sold soldiers solution somehow sometimes somewhat
somewhere son song soon sorry sort soul sound sounds source sources south southern space spain speak speaking special
species specific speech speed spend spending spent spirit spoke spoken sport spot spread spring square st stadium
staff stage stand standard standards standing star stare stars start started starting starts state stated statement
states station status stay stayed step steps still stock stone stood stop stopped stops store stores stories story
straight strange strategy street strength stress strike string strong stronger structure struggle stuck student
students studied studies study studying stuff stupid style subject subjects success successful successfully sudden
suddenly suffer suffered sugar suggest suggested suggests suitable summer sun sunday supply support supported
supporting supports suppose supposed sure surely surface surprise surprised surrounded survey survive sweet system
systems table tables take taken takes taking talk talked talking talks tall target task tasks taught tax taxes tea
teach teacher teachers teaching team teams technical techniques technology teeth telephone television tell telling
tells temperature ten tend term terms terrible test tested tests text texts thank thanks theatre theme theories theory
therefore thick thin thing things think thinking thinks third thought thoughts thousand thousands threat three threw
throughout throw thrown thursday tie tight till time times tiny tired title titles today together told tomorrow tone
tonight took tool tools top topic total totally touch touched tour town towns track trade tradition traditional
traffic train trained training transfer transport travel treat treated treatment tree trees trial tried tries trip
troops trouble troubled truck true truly trust truth try trying tuesday turn turned turning turns tv twelve twenty
twice twin two type types typical typically ultimate ultimately unable uncle under understand understanding understood
unfortunately union unique unit united units universities university unknown unlike unusual upper usa usage use used
useful user users uses using usual usually valley valuable value values variety various vast vehicle vehicles version
versions victim victims victory video view views village violence virtually visible vision visit visited visiting
visitors visual voice voices volume vote voters votes wait waited waiting walk walked walking walks wall walls want
wanted wanting wants war warm wars waste watch watched watching water waters wave way ways weapons wear wearing
weather web website wedding wednesday week weekend weeks weight welcome well went west western wet whilst white whole
wide widely wife wild win wind window windows wine wings winner winning winter wish within without witness woman women
won wonder wonderful wood wooden word words work worked worker workers working works world worlds worn worried worry
worse worst worth write writer writers writing written wrong wrote yard yeah year years yellow yes yesterday young
younger youth zone
"""
