import type { AttributionWords } from './lexicon.ts';

/** English words of attribution. */
export const ENGLISH: AttributionWords = {
  language: 'en',
  table: {
    said:
      'said,says,saying,stated,announced,announces,declared,declares,added,adds,explained,explains,noted,stressed,stresses,' +
      'emphasised,emphasized,emphasises,emphasizes,insisted,insists,argued,argues,recalled,recalls,warned,warns,claimed,' +
      'asserted,asserts,alleged,alleges,maintained,maintains,acknowledged,acknowledges,admitted,admits,conceded,concedes,' +
      'pointed out,points out,revealed,reveals,disclosed,suggested,suggests,predicted,predicts,estimated,estimates,vowed,vows,' +
      'pledged,pledges,promised,promises,remarked,observed that,commented,testified,cautioned,cautions,concluded that,' +
      'concludes that,found that,believes,believe that,believed that,went on to say,is quoted as saying,put it this way,' +
      'recounted,threatened to,reiterated,reiterates,replied,answered,' +
      'complained that,asked for,reckons,thinks,thought that,spoke of,speaks of,hinted,hinted that,reaffirmed,voiced hope,' +
      'expressed hope,expressed concern,said so',
    'said:object': 'called for,urged,urges,condemned,condemns,accused,accuses,credited,blamed,blames,described',
    'said:weak':
      'say,claim,claims,state,argue,warn,insist,stress,notes,note,comments,allege,maintain,suggest,estimate,predict',
    'said:told': 'told,tells,tell,informed,informs,assured,briefed',
    reported: 'reported,has it,learned that,learnt that,understands',
    'reported:weak': 'reports,report,reporting',
    denied:
      'denied,denies,deny,denying,refuted,refutes,rebuffed,disputed,disputes,repudiated,contradicted,contradicts,' +
      'called the report false,called the reports false',
    'denied:needs=@claim': 'rejected,rejects,reject,rejecting,dismissed,dismisses,dismiss,dismissing,rubbished',
    confirmed: 'confirmed,confirms,confirm,corroborated,corroborates,verified,affirmed,affirms',
    published: 'wrote,writes,posted,tweeted,tweets,published on',
    'published:weak': 'posts,post',
    'carried:participle':
      'seen,obtained,reviewed,viewed,examined,carried,published,broadcast,aired,released,issued,relayed,distributed,cited,run,shared',
    'said:quoted': 'quoted,quoted as saying,cited as saying,quoted as telling reporters',
    'carried:quote': 'quoted,quotes,quote,cited',
    'questioned:needs=whether': 'questioned,questions,question,asked,wondered,wonders',
    questioned:
      'cast doubt on,casts doubt on,cast doubts on,doubted,doubts,doubt that,expressed doubt,expressed doubts,raised doubts,voiced doubts,is sceptical,are sceptical,was sceptical',
    per:
      'according to,per a,per an,per the,as per,in the words of,in the view of,in the opinion of,in the account of,by the account of,on the word of,' +
      'as stated by,as announced by,as told by,as explained by,as described by,as noted by,as claimed by,attributed to,learned according to,learned according,learned from,learned through,learnt from,learnt according to',
    'per:verb=reported': 'as reported by,reported by,as relayed by,report says,a report in,a report by',
    'per:verb=confirmed': 'as confirmed by,confirmed by',
    cite:
      'citing,quoting,referring to,with reference to,cites,who cited,which cited,that cited,which quoted,who quoted,' +
      'which cites,attributing it to,on the authority of,relying on,based on information from,drawing on,crediting',
    by: 'by',
    hearer:
      'pressed by,questioned by,challenged by,in reply to a question from,in answer to a question from,answering a question from,replying to a question from,in response to a question from,in an interview with,in an interview to,in interviews with,in an interview published by,in an interview on,in comments to,in a comment to,' +
      'in remarks to,in remarks carried by,in remarks published by,in remarks broadcast by,in comments carried by,in comments published by,' +
      'in a statement to,in a statement carried by,in a statement published by,in a telephone call with,in an email to,in an e-mail to,' +
      'in a message to,in a conversation with,speaking to,speaking on,speaking with,talking to,told to,interviewed by,interview with,' +
      'statement carried by,remarks carried by,comments carried by,quoted by,cited by,in a letter published by,writing in,wrote in,in an op-ed for,' +
      'spoke to,spoke with,when asked by,asked by,appearing on,on the air of,in a broadcast on,in an article for',
    to: 'to,on,in',
    person:
      'minister,ministers,foreign minister,defence minister,defense minister,interior minister,finance minister,oil minister,prime minister,' +
      'deputy minister,deputy prime minister,deputy foreign minister,president,vice president,vice-president,premier,chancellor,' +
      'governor,mayor,senator,lawmaker,legislator,deputy,mp,congressman,congresswoman,representative,general,gen,colonel,col,' +
      'lieutenant colonel,lt col,major general,maj gen,brigadier general,brigadier,brig gen,lieutenant general,lt gen,major,maj,' +
      'captain,capt,lieutenant,lt,sergeant,sgt,commander,admiral,adm,ambassador,envoy,special envoy,secretary,foreign secretary,' +
      'defence secretary,defense secretary,secretary general,secretary-general,secretary of state,state secretary,adviser,advisor,' +
      'national security adviser,national security advisor,chief,chief of staff,head,director,chairman,chairwoman,chairperson,leader,' +
      'king,queen,prince,crown prince,sheikh,ayatollah,imam,bishop,pope,professor,prof,doctor,dr,mr,mrs,ms,sir,analyst,expert,journalist,' +
      'reporter,lawyer,prosecutor,judge,officer,manager,executive,ceo,founder,owner,engineer,teacher,pilot,politician,activist,academic,editor-in-chief,managing editor,news director,chief executive,chief executive officer,co-founder,vice chair,deputy chair,chief economist,attorney general,attorney,' +
      'researcher,historian,economist,commentator,columnist,editor,member,coordinator,commissioner,inspector,sheriff,deputy head,deputy director,deputy commander,' +
      'foreign policy chief,intelligence chief,police chief,army chief,farmer,resident,witness,survivor,father,mother,brother,sister,' +
      'son,daughter,wife,husband,widow,uncle,cousin,neighbour,neighbor,official,diplomat,source,aide,negotiator,delegate,observer,' +
      'monitor,medic,soldier,fighter,volunteer,worker,driver,student,author,critic,cleric,elder,chieftain,warlord,businessman,' +
      'businesswoman,trader,broker,captain of,harbour master,dean,rector,veteran,novelist,poet,producer,filmmaker,photographer,artist,designer,ecologist,scientist,physician,surgeon,nurse,paramedic,farmer,fisherman,trader,contractor,consultant,advocate,campaigner,organiser,organizer,strategist,pollster,*-year-old',
    spokes:
      'spokesman,spokeswoman,spokesperson,spokespeople,spokesmen,chief spokesman,press secretary,press officer,press spokesman',
    office:
      'press service,press office,public relations office,media office,office,press bureau,information office,media wing,secretariat,consulate,mission',
    unnamed:
      'source,sources,official,officials,officer,officers,witness,witnesses,eyewitness,eyewitnesses,resident,residents,analyst,analysts,' +
      'expert,experts,observer,observers,diplomat,diplomats,people,persons,person,aide,aides,insider,insiders,villagers,locals,' +
      'survivors,medics,doctors,activist,activists,rebels,insurgents,militants,militiamen,fighters,separatists,gunmen,soldiers,troops,lawmakers,legislators,' +
      'ministers,senators,mps,protesters,demonstrators,relatives,neighbours,neighbors,employees,workers,historians,critics,supporters,opponents,' +
      'economists,investigators,researchers,scientists,traders,brokers,shipowners,commanders,generals,executives,negotiators,delegates,' +
      'group,groups,monitors,volunteers,aid workers,humanitarians,journalists,refugees,displaced people,opposition figures,' +
      'campaigners,rescuers,firefighters,prosecutors,lawyers,families,others,man,woman,men,women,tribesmen,elders,passengers,engineer,adviser,advisor',
    body:
      'ministries,governments,parliaments,embassies,armies,councils,committees,commissions,courts,ministry,government,cabinet,parliament,assembly,senate,congress,house of representatives,army,military,armed forces,' +
      'defence forces,defense forces,air force,navy,coast guard,border guard,border guards,police,gendarmerie,general staff,' +
      'commission,committee,council,court,tribunal,prosecution,prosecutor’s office,prosecutors’ office,embassy,authority,authorities,' +
      'administration,department,directorate,delegation,presidency,treasury,central bank,agency,bureau,service,intelligence service,security service,' +
      'fire service,rescue service,emergency service,emergency services,health service,port authority,customs,municipality,city hall,city council,' +
      'command,central command,brigade,battalion,regiment,division,corps,guard,guards,fleet,front,party,faction,movement,coalition,alliance,militia,' +
      'union,federation,organisation,organization,association,society,foundation,institute,centre,center,university,observatory,' +
      'company,firm,corporation,manufacturer,operator,airline,bank,fund,hospital,ombudsman,watchdog,regulator,secretariat,leadership,opposition,' +
      'white house,number 10,kremlin,pentagon,state department,foreign office,downing street,security council,general assembly,high court,supreme court,' +
      'human rights watch,amnesty international,red cross,red crescent,united nations,european union,european commission,islamic state,state duma,' +
      'think tank,rights group,monitoring group,charity,ngo,power grid,grid operator,interpol,europol,foreign ministry,defence ministry,defense ministry,interior ministry,health ministry',
    agency: 'news agency,press agency,wire service,newswire,news service,state agency,official agency,agency',
    outlet:
      'newspaper,daily,weekly,magazine,website,news site,site,portal,news portal,tabloid,paper,journal,outlet,publication,online edition,news website,broadsheet,blog',
    broadcaster:
      'television channel,tv channel,television station,tv station,television network,tv network,television,tv,broadcaster,news channel,satellite channel,' +
      'radio station,radio,state television,state tv,state radio,state broadcaster,network,station,public broadcaster,channel',
    channel:
      'telegram channel,youtube channel,whatsapp channel,telegram account,x account,twitter account,telegram group',
    media:
      'media,local media,state media,news outlets,news reports,media reports,press reports,newspapers,broadcasters,news agencies',
    press:
      'reporters,journalists,newsmen,parliament,the press,lawmakers,legislators,mps,deputies,a news conference,a press conference',
    content:
      'report,reports,statement,statements,article,articles,document,documents,figures,data,estimate,estimates,account,accounts,letter,tally,tallies,assessment,assessments,' +
      'study,survey,video,interview,remarks,comments,dispatch,post,message,footage,images,photographs,records,news,book,press release,communique,' +
      'communiqué,bulletin,briefing,transcript,memo,leaflet,timetable,findings,source code,words,version,information,intelligence,investigation,news articles',
    claim:
      'claim,claims,report,reports,allegation,allegations,accusation,accusations,suggestion,suggestions,rumour,rumours,rumor,rumors,charge,charges,' +
      'assertion,assertions,speculation,statement,statements,news,story,idea,notion,talk,criticism,figures,information,it as,them as,that as,warnings',
    'det:definite': 'the,these,those,both',
    det: 'a,an,another,any,each,every,no',
    'det:possessive': 'his,her,its,their,our,my,your',
    quantity:
      'a number of,a group of,a series of,several,some,many,most,multiple,various,two,three,four,five,six,seven,eight,nine,ten,dozens of,at least two,' +
      'at least one,a handful of,a pair of,a few,few,other,one,a couple of,numerous,a dozen,half a dozen,scores of,hundreds of,the majority of,a spokesman and,all',
    adjective:
      'local,official,senior,top,unnamed,anonymous,western,regional,national,federal,provincial,municipal,military,security,intelligence,government,' +
      'diplomatic,informed,independent,foreign,opposition,former,acting,deputy,high-ranking,ranking,high-level,unidentified,well-placed,reliable,' +
      'credible,political,state,public,private,international,humanitarian,medical,rescue,police,army,naval,defence,defense,industry,trade,trading,' +
      'shipping,market,oil,energy,port,border,customs,health,hospital,tribal,religious,young,old,elderly,retired,veteran,exiled,pro-government,' +
      'pro-russian,anti-government,armed,northern,southern,eastern,western,central,popular,leading,influential,chief,main,daily,weekly,' +
      'legal,judicial,parliamentary,presidential,congressional,outside,unofficial,domestic,mainstream,social,semi-official,state-run,state-owned,' +
      'conservative,reformist,liberal,left-wing,right-wing,hardline,separatist,rebel,satellite,online,english-language,arabic-language,persian-language,human rights,rights,' +
      '*-backed,*-based,*-led,*-run,*-owned,*-linked,*-controlled,*-affiliated,*-installed,iraqi,iranian,syrian,lebanese,israeli,palestinian,jordanian,saudi,emirati,qatari,kuwaiti,bahraini,omani,yemeni,turkish,kurdish,egyptian,libyan,tunisian,algerian,moroccan,sudanese,afghan,pakistani,indian,bangladeshi,russian,ukrainian,belarusian,moldovan,georgian,armenian,azerbaijani,azeri,kazakh,uzbek,tajik,kyrgyz,turkmen,polish,lithuanian,latvian,estonian,finnish,swedish,norwegian,danish,british,irish,scottish,french,german,italian,spanish,portuguese,dutch,belgian,swiss,austrian,czech,slovak,hungarian,romanian,bulgarian,serbian,croatian,bosnian,greek,cypriot,american,canadian,mexican,cuban,brazilian,argentine,colombian,venezuelan,chinese,taiwanese,japanese,korean,north korean,south korean,vietnamese,thai,burmese,filipino,indonesian,malaysian,australian,malian,nigerien,nigerian,chadian,cameroonian,congolese,rwandan,burundian,ugandan,kenyan,tanzanian,ethiopian,eritrean,somali,djiboutian,south african,european,african,asian,arab,arabic,muslim,christian,jewish,shiite,shia,sunni,chechen,tatar,crimean,donbas-based,*-appointed,*-language,*-born,non-governmental,civil,civilian,joint,special,general,nearby,neighbouring,neighboring,small,large,remote,coastal,besieged,occupied,disputed,capital,environmental,financial,economic,nuclear,space,weather',
    anonymous:
      'who asked not to be named,who asked not to be identified,who asked to remain anonymous,who requested anonymity,who spoke on condition of anonymity,' +
      'who spoke on the condition of anonymity,speaking on condition of anonymity,speaking on the condition of anonymity,on condition of anonymity,' +
      'who declined to be named,who declined to be identified,who was not authorised to speak,who was not authorized to speak,who wished to remain anonymous,' +
      'requesting anonymity,familiar with,briefed on,close to,with knowledge of,with direct knowledge of,involved in,privy to,aware of,near,inside,within,' +
      'who did not want to be named,who wanted to remain anonymous,whose name was withheld,who spoke anonymously,who were not named,' +
      'who were not authorised to speak publicly,who were not authorized to speak publicly,knowledgeable about,who took part in',
    pronoun: '',
    'pronoun:m': 'he,him',
    'pronoun:f': 'she',
    'pronoun:n': 'it',
    'pronoun:many': 'they,them',
    that: 'that,whether',
    skip:
      'also,later,earlier,then,further,again,repeatedly,separately,recently,previously,once,simply,only,still,now,already,formally,officially,publicly,' +
      'reportedly,clearly,bluntly,immediately,subsequently,additionally,meanwhile,for his part,for her part,for its part,for their part,in turn,' +
      'in a statement,in a video address,in a speech,at a news conference,at a press conference,at a briefing,in an interview,in a post,' +
      'on state television,in parliament,in a letter,in a tweet,on twitter,on facebook,on telegram,on x,in an email,by telephone,by phone,*ly,never before,' +
      'today,yesterday,tonight,on monday,on tuesday,on wednesday,on thursday,on friday,on saturday,on sunday,monday,tuesday,wednesday,thursday,friday,' +
      'saturday,sunday,overnight,this week,last week,last month,this month,last year,on the same day,that day,this morning,late on,early on,afterwards,himself,herself,itself,themselves,too,just,both,as saying',
    not: 'not,never,didn’t,doesn’t,don’t,hasn’t,haven’t,hadn’t,couldn’t,cannot,can’t,won’t,wouldn’t,nobody,no one,neither,nor,none of,declined to,refused to,refuses to,declines to,failed to,unable to,without',
    be: 'was,were,is,are,been,being,be,it was,this was,that was,it is,this is,that is,the news was,the information was,this has been',
    have: 'has,have,had',
    modal: 'could,would,may,might,should,must,will,can,to,shall,let',
    and: 'and,or,as well as,along with,together with,plus',
    of: 'of,for',
    in: 'in,at,from,on,with,inside,within,to',
    from: 'from',
    preposition:
      'in,at,on,from,with,by,about,into,over,under,between,among,against,after,before,during,since,until,through,near,towards,toward,behind,' +
      'across,via,without,within,inside,outside,around,along,beyond,despite,amid,upon,off,out,up,down,of,for,to,as,than,like,because,because of,such as,including',
    time:
      'monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,june,july,august,september,october,november,december,' +
      'jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,' +
      'today,yesterday,tomorrow,tonight,week,month,year,morning,evening,afternoon,night,noon,midnight,last,next',
    contrast: 'while,whereas,but,however,though,although,and yet,yet,even as',
    'about-before':
      'this was,that was,the news was,it was,this is,that is,the information was,the report was,this came in,the announcement came in,the claim was,this has been',
    'whole-article':
      'learned according to,learned according,learned from,learned through,learnt from,learnt according to,learned,learnt,has learned,has learnt,it became known,became known,reports this desk',
    who: 'who,which,whose,whom,where,when,what,why,how,if,because,so,then,there',
    connector: 'al,el,bin,ibn,bint,de,del,della,di,da,van,von,der,den,la,le,of,y',
    own: 'his own,her own,its own',
    platform: 'telegram,twitter,x,facebook,youtube,instagram,whatsapp,social media',
    stop: 'is,are,was,were,be,been,has,have,had,do,does,did,not,will,would,there,here,if,so,than,very,more,most,less,when,where,how,what,why,yes,i,we,you,me,us,this,that,these,those,everyone,everybody,nobody,nothing,something,others,killed,came,went,left,took,made,met,read more',
  },
};
