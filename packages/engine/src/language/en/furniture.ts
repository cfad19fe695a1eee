import type { FurnitureWords } from '../furniture.ts'

const list = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Spellings of names, folded, to the name: one a line, its other spellings after bars. */
const names = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    list(text).flatMap((line) => {
      const spellings = line.split('|').map((part) => part.trim())
      return spellings.map((spelling) => [spelling.toLowerCase(), spellings[0]!] as const)
    }),
  )

/** English page furniture, collected from the habits of newspapers, agencies and broadcasters on paper and on line. */
export const furniture: FurnitureWords = {
  whole: list(`
    home
    next
    prev
    previous
    next article
    previous article
    next story
    previous story
    next page
    previous page
    back
    back to top
    back to home
    top
    menu
    search
    close
    skip
    skip ad
    skip to content
    skip to main content
    skip to navigation
    jump to navigation
    log in
    login
    sign in
    sign up
    sign out
    register
    register now
    subscribe
    subscribe now
    subscribe today
    donate
    donate now
    support us
    support our journalism
    my account
    settings
    sections
    contact
    contact us
    contact the author
    contact the editor
    about
    about us
    about the author
    advertise
    advertise with us
    advertisement
    advertisements
    advert
    article continues below advertisement
    story continues below
    story continues below advertisement
    story continues after advertisement
    continue reading below
    continue reading
    continue reading the main story
    advertisement continue reading the main story
    sponsored
    sponsored content
    promoted
    promoted content
    paid content
    paid post
    help
    faq
    careers
    jobs
    feedback
    sitemap
    site map
    privacy
    privacy policy
    privacy notice
    privacy settings
    cookie policy
    cookie settings
    manage cookies
    accept all
    accept cookies
    i accept
    i agree
    terms
    terms of use
    terms of service
    terms and conditions
    terms & conditions
    disclaimer
    accessibility
    legal
    imprint
    corrections
    rss
    rss feed
    newsletter
    newsletters
    sign up for our newsletter
    podcast
    podcasts
    live tv
    watch live
    live
    video
    videos
    photo
    photos
    gallery
    slideshow
    photo gallery
    view gallery
    view comments
    show comments
    hide comments
    post a comment
    leave a comment
    leave a reply
    add a comment
    comments
    no comments
    comments are closed
    join the conversation
    be the first to comment
    reply
    report abuse
    report this ad
    read more
    read full story
    read the full story
    read full article
    full story
    more
    view more
    load more
    show more
    see more
    show less
    learn more
    click here
    listen
    listen to this article
    play
    play video
    pause
    mute
    replay
    replay more videos ...
    autoplay
    up next
    now playing
    just watched
    must watch
    loading
    loading...
    ad loading...
    please wait
    font size
    text size
    a a a
    larger text
    smaller text
    print
    print this article
    print article
    print this page
    email
    email this article
    email article
    email to a friend
    save
    savesave
    bookmark
    copy
    copied
    copy link
    copy link copy
    link copied
    share
    shares
    share this
    share this article
    share this story
    share this page
    share on facebook
    share on twitter
    tweet
    tweet this
    like
    like us on facebook
    follow
    follow us
    follow us on twitter
    get the app
    download the app
    download our app
    disqus
    scroll down for video
    scroll to continue
    hide transcript show transcript
    transcript
    enlarge
    enlarge this image
    zoom
    view larger
    breaking news
    just in
    end
    ends
    all rights reserved
    tags
    topics
    filed under
    categories
    keywords
    buy photo
    most recent
    newest
    oldest
    sort by
    choose your edition
    select language
    choose language
    your cart is empty
    (...)
    (more)
    more to come
    more to follow
    this story is developing
    toggle caption
    view as list
    view as gallery
    open gallery
  `),
  openings: list(`
    our standards:
    you're reading the
    you are reading the
    subscribe to
    follow us
    register to
    tell us what you think
    want more stories
    to read the full story
    read more:
    read more about
    read more at
    read more on
    read more from
    read more top
    read also
    read also:
    read next
    read the rest
    read the full
    read the original
    read our
    read or share this story
    also read
    also see
    see also
    see more
    more:
    more on this
    must read
    don't miss
    related:
    related story
    related stories
    related article
    related articles
    related news
    related content
    related coverage
    related video
    related videos
    related topics
    related posts
    recommended:
    previous coverage
    previous story
    most read in
    most popular in
    trending in
    complete coverage
    previously:
    earlier story:
    watch:
    watch more
    watch now
    watch live
    watch the video
    watch video
    video:
    videos:
    listen:
    photos:
    gallery:
    slideshow:
    in pictures:
    pictures:
    map:
    click here
    click to
    click on
    tap here
    download our
    download the
    get our
    get the latest
    get breaking news
    get daily
    get email
    get live updates
    sign up
    sign in to
    log in to
    register to
    subscribe to
    subscribe for
    subscribe now
    subscribe today
    already a subscriber
    become a member
    become a subscriber
    join our
    join us
    support our
    help us
    donate to
    like us on
    follow us
    follow our
    follow @
    follow the author
    find us on
    connect with us
    stay connected
    stay up to date
    stay informed
    share this
    share your
    share on
    share via
    tell us
    let us know
    have a tip
    have a story
    have something to
    got a tip
    got a story
    do you have a story
    do you have information about this
    do you have a news tip
    send us
    send tips
    send your
    email us
    contact the
    contact us
    for corrections
    for more information about this site
    for more news
    for more on this
    for more stories
    for the latest
    report a correction
    report an error
    report a typo
    see an error
    spotted an error
    to report an error
    to comment
    to subscribe
    to receive
    to contact the
    to read more
    leave a comment
    post a comment
    comments are
    comments (
    # comments
    # comment
    # shares
    # share
    # views
    # reads
    # likes
    # min read
    # mins read
    # minute read
    # minutes read
    reading time
    estimated reading time
    time to read
    please enable javascript
    please enable cookies
    javascript is
    you need to enable
    your browser
    this site uses
    this website uses
    we use cookies
    by using this site
    by continuing to
    by clicking
    by signing up
    by subscribing
    by submitting
    copyright #
    copyright ©
    copyright (c)
    copyright by
    copyright the
    copyright associated
    (c) #
    © copyright
    (©
    © #
    this material may not
    this article was originally published
    this article originally appeared
    this story was originally published
    this article first appeared
    first published on
    republished with permission
    the views expressed
    the opinions expressed
    views expressed in this
    disclaimer:
    editor's note
    advertisement
    story continues below
    article continues below
    continue reading
    sponsored by
    filed under
    tags:
    tag:
    topics:
    keywords:
    categories:
    posted in
    this is a breaking news alert
    please check back
    check back for
    stay with
    skip in skip
    skip ad
    image source
    sneak peek at
    sneak a peek
    download app
    available on
    now available on
    free app
    in this article
    in this story
    on twitter:
    on facebook:
    twitter:
    facebook:
    follow
    e-mail:
    email:
    tel:
    phone:
    advertising
    recommended for you
    what to know about
    you have # free articles
    this is a modal window
    beginning of dialog window
  `),
  anywhere: list(`
    all rights reserved
    subject to copyright
    comment policy
    before commenting
    letters to the editor
    affiliate commission
    may earn a commission
    earn commission from
    affiliate links
    free daily newsletter
    on facebook, twitter
    on twitter and facebook
    on facebook and twitter
    on instagram, facebook
    facebook, twitter and instagram
    instagram, facebook
    use cookies to
    will not be published. required fields
    listen back here
    may not be published, broadcast
    may not be reproduced
    may not be reprinted
    without prior written permission
    privacy policy
    terms of use
    terms of service
    terms and conditions
    cookie policy
    uses cookies
    use of cookies
    our newsletter
    our newsletters
    daily newsletter
    morning newsletter
    email newsletter
    newsletter and get
    delivered to your inbox
    straight to your inbox
    in your inbox
    to your inbox
    our mobile app
    our app
    on the app store
    on google play
    follow us on
    like us on facebook
    join us on facebook
    share your feedback
    subscribe to our
    sign up for our
    sign up to our
    sign up here
    subscribe here
    your email address
    enable javascript
    share this story
    share this article
    read or share
    can also be accessed at the following
    alternate addresses
    this page will be updated
    this story will be updated
    this is a developing story
    this article has been updated
    please refresh
    for corrections please
    [email protected]
    click here to
    click here for
    learn more about our
    became a member of our
    support independent journalism
    support quality journalism
    our youtube channel
    our telegram channel
    our whatsapp channel
    on our channel
    advertise with us
    post a comment
    view comments
    continue reading the main story
    images in the news
    requires javascript
    can be reached at
    be reached at
  `),
  listHeadings: list(`
    related content
    related documents
    more releases from this source
    also from this source
    key events
    explore
    explore more
    related
    related:
    related articles
    related stories
    related news
    related content
    related coverage
    related links
    related topics
    related posts
    related video
    related videos
    related reading
    related items
    similar articles
    similar stories
    more stories
    more news
    more articles
    more coverage
    more headlines
    more videos
    more to read
    more on this
    more on this story
    more on this topic
    more like this
    most read
    most popular
    most viewed
    most shared
    most watched
    most commented
    most recent
    popular
    popular now
    popular stories
    popular news
    popular posts
    trending
    trending now
    trending stories
    trending news
    recommended
    recommended for you
    recommended stories
    recommended articles
    recommended reading
    recommended videos
    you may also like
    you might also like
    you may be interested in
    you might be interested in
    you may like
    also read
    read also
    read next
    read more
    also on
    see also
    what to read next
    what others are reading
    people also read
    people are reading
    next up
    up next
    don't miss
    must read
    must reads
    editor's picks
    editor's pick
    editors' picks
    editor's choice
    editors' choice
    our picks
    top stories
    top news
    top picks
    top headlines
    top videos
    latest
    latest news
    latest stories
    latest headlines
    latest articles
    latest posts
    latest videos
    latest updates
    recent
    recent posts
    recent news
    recent stories
    recent articles
    breaking news
    in other news
    other news
    other stories
    other headlines
    headlines
    today's headlines
    today's top stories
    in case you missed it
    from around the web
    around the web
    from the web
    from our partners
    partner content
    sponsored stories
    promoted stories
    promoted links
    sponsored links
    elsewhere on the web
    keep reading
    further reading
    discover more
    comments
    previous coverage
    more in this section
    more in world
    more in news
    on our radar
    featured
    featured stories
    featured video
    stories you may like
    the latest
    news in pictures
    in pictures
    weird news photos
  `),
  listHeadingOpenings: list(`
    more from
    more on
    more in
    more about
    latest from
    latest in
    latest on
    the latest from
    popular in
    popular on
    popular from
    trending in
    trending on
    most read in
    most popular in
    most popular on
    top stories in
    also in
    recommended by
    related to
    stories from
    news from
    read more about
    read more on
    read more top
    read more from
    you may also
    you might also
  `),
  sharing: words(`
    share tweet facebook twitter x email e-mail mail print whatsapp pinterest linkedin reddit telegram viber messenger
    copy link tumblr google+ google plus instagram youtube tiktok flipboard pocket line wechat weibo vk sms bluesky
    threads mastodon rss save comment comments like follow this on via us more pin stumbleupon digg delicious buffer embed
    bookmark skip close
  `),
  languages: words(`
    english arabic french français spanish español portuguese português german deutsch russian русский chinese 中文
    persian farsi فارسی العربية turkish türkçe urdu اردو hindi हिन्दी bengali বাংলা pashto dari indonesian bahasa
    swahili kiswahili hausa somali amharic japanese 日本語 korean 한국어 italian italiano dutch nederlands polish polski
    ukrainian українська kazakh қазақша uzbek vietnamese tiếng thai burmese hebrew עברית greek serbian bosnian albanian
    romanian hungarian czech
  `),
  photo: {
    credits: words(`
      photo photos photograph photographs photographer picture pictures image images pic courtesy screengrab screenshot
      screen-grab handout videograb illustration graphic facebook twitter instagram youtube file getty shutterstock
      istock alamy flickr wikimedia provided supplied staff pool via credit
    `),
    openings: list(`
      file -
      file –
      file —
      file photo
      file image
      file picture
      (file
      photo:
      photo credit
      photo by
      photograph:
      photo shows
      photo taken
      (photo
      picture:
      picture credit
      image:
      image credit
      image caption
      image copyright
      image source
      image via
      caption:
      credit:
      media caption
      video caption
      enlarge this image
      in this photo
      in this file
      in this image
      in this picture
      in this undated
      in this video
      in this frame grab
      in this handout
      this photo
      this photograph
      this image
      this undated
      this handout
      this combination
      this picture taken
      this screengrab
      this still
      a photo taken
      a photo shows
      a photo released
      a photograph taken
      a photograph shows
      a picture taken
      a picture shows
      a handout
      a file photo
      a file picture
      a still image
      a still from
      a screengrab
      a screenshot
      an image taken
      an image grab
      an image released
      an image from
      an undated
      an aerial view
      aerial view
      a general view
      general view
      a view of
      view of the scene
      pictured:
      pictured above
      above:
      below:
      top:
      left:
      right:
      from left:
      from left,
      clockwise from
      buy photo
      undated photo
      undated file
      undated handout
      undated picture
      handout photo
      handout picture
      handout image
      archive photo
      screenshot:
      screenshot from
      screengrab
      video grab
      representational image
      representative image
      illustrative photo
      illustrative image
    `),
    trailers: ['less', 'more', 'buy photo', 'hide caption', 'view full caption', 'toggle caption'],
    viewers: list(`
      image # of #
      photo # of #
      picture # of #
      hide caption
      view full caption
      toggle caption
      enlarge this image
      buy photo
      hide caption # of #
      image caption
      image copyright
      media caption
      open gallery
    `),
  },
  agencies: names(`
    Reuters
    AP | Associated Press | The Associated Press | AP Photo | AP Photos | Ap
    AFP | Agence France-Presse | Agence France Presse
    EPA | EPA-EFE | EPA/EFE | European Pressphoto Agency
    EFE | Acan-Efe | Agencia EFE
    DPA | Deutsche Presse-Agentur | Picture Alliance
    UPI | United Press International
    ANSA
    TASS | ITAR-TASS | Itar-Tass | Tass
    Interfax | Interfax-Ukraine | Interfax-Kazakhstan
    RIA | RIA Novosti | Sputnik
    Xinhua | Xinhua News Agency
    Kyodo | Kyodo News
    Jiji | Jiji Press
    Yonhap | Yonhap News Agency
    PTI | Press Trust of India
    ANI
    IANS
    UNI
    PA | PA Media | Press Association | PA Wire
    AA | Anadolu | Anadolu Agency | Anadolu Ajansı
    IRNA
    ISNA
    Fars | Fars News Agency
    Tasnim
    Mehr | Mehr News Agency
    SANA
    WAFA
    SPA | Saudi Press Agency
    WAM
    KUNA
    QNA
    MENA
    MAP
    APS
    NAN
    GNA
    KNA
    SAPA
    Notimex
    Telam | Télam
    Prensa Latina
    EFE
    CP | The Canadian Press | Canadian Press
    AAP | Australian Associated Press
    APA
    ATS | Keystone
    Belga
    ANP
    NTB
    TT
    STT
    Ritzau
    LUSA | Lusa
    CTK | ČTK
    PAP
    MTI
    BTA
    Agerpres
    Tanjug
    Hina
    Unian | UNIAN
    Ukrinform
    BelTA
    Kaztag | KazTAG
    Kazinform
    Bernama
    Antara
    VNA
    CNA
    APP
    BSS
    KCNA
    KNS
    CNS
    Getty | Getty Images
    Bloomberg
    Zuma | ZUMA Press
    Sipa | SIPA USA
    NurPhoto
    Rex | Rex Features | REX/Shutterstock
    Shutterstock
    Alamy
    Corbis
    Magnum
    Splash News
    PRNewswire | PR Newswire
    Business Wire | BusinessWire
    GlobeNewswire
    Dow Jones
    MarketWatch
    CNN
    NBC News
    ABC News
    CBS News
    Fox News
    BBC
    NYT | The New York Times
    McClatchy
    Tribune News Service
    Scripps Howard
    Knight Ridder
    Cox Newspapers
    States News Service
    VOA
    RFE/RL
    AllAfrica
    IRIN
    UN News
  `),
  agenciesTogether: list(`
    and agencies
    & agencies
    agencies
    news agencies
    wire services
    wire reports
    news services
    and wires
    wires
    agency
    staff and wire reports
  `),
  smallWords: words('a an the of for and in on at to by from with without against as or de del du des la le'),
  outletWords: words(`
    times post news daily herald tribune gazette chronicle journal observer telegraph guardian independent mail express
    mirror sun star press standard examiner inquirer dispatch register sentinel courier record monitor globe bulletin
    echo argus citizen advertiser messenger leader radio tv television broadcasting network channel wire newswire
    weekly magazine digest mercury advocate ledger online
  `),
  outletBefore: list(`
    's website can
    's website is
    's website may
    's website is also available
    's mobile app
    's newsletter
    's editorial policy
  `),
  sources: list(`
    source:
    sources:
    news provided by
    source :
    source -
    source from:
    news source:
  `),
  rights: list(`
    copyright
    copyright ©
    © copyright
    copyright (c)
    ©
    (c)
  `),
  byline: {
    outletAfter: ['for'],
    placeAfter: words('in at from'),
    openings: list(`
      by
      by:
      by our
      by our own
      by a
      by an
      written by
      story by
      report by
      text by
      words by
      posted by
      published by
      author:
      authors:
      reported by
      compiled by
      from our correspondent
      from our own correspondent
      from a correspondent
    `),
    closings: list(`
      reporting by
      additional reporting by
      editing by
      writing by
      edited by
      compiled by
      with reporting by
      with additional reporting
      with assistance by
      with assistance from
      with files from
      with contributions from
      with agency
      with agencies
      contributing:
      contributors:
      information from
      additional reporting
      from wire reports
      from staff reports
      from staff and wire
      compiled from
      translated by
      translation by
      written by
      the writer is
      the author is
      reporters
    `),
    anywhere: list(`
      contributed to this report
      contributed to this story
      contributed to this article
      contributed reporting
      contributed from
      can be reached at
      reported from
      is a staff writer
      is a reporter for
      is a correspondent for
    `),
    roles: words(`
      correspondent correspondents reporter reporters staff editor editors writer writers newsroom desk bureau columnist
      contributor journalist agencies agency wire wires
    `),
  },
  dates: {
    published: words('published posted publication date issued created released filed dated'),
    updated: words('updated update modified revised edited'),
    fillers: words(
      'last first on at date time the of and local edition story article online print from to in world pm am o clock hrs hours h',
    ),
    zones: {
      gmt: 'Z',
      utc: 'Z',
      z: 'Z',
      est: '-05:00',
      edt: '-04:00',
      et: null,
      cst: null,
      cdt: '-05:00',
      ct: null,
      mst: null,
      mdt: '-06:00',
      mt: null,
      pst: null,
      pdt: '-07:00',
      pt: null,
      bst: '+01:00',
      cet: '+01:00',
      cest: '+02:00',
      eet: '+02:00',
      eest: '+03:00',
      msk: '+03:00',
      ist: null,
      pkt: '+05:00',
      hkt: '+08:00',
      sgt: '+08:00',
      jst: '+09:00',
      kst: '+09:00',
      aest: '+10:00',
      aedt: '+11:00',
      nzst: '+12:00',
      nzdt: '+13:00',
      sast: '+02:00',
      eat: '+03:00',
      wat: '+01:00',
      gst: '+04:00',
    },
  },
  editorialNotes: list(`
    text
    excerpt
    excerpts
    report
    summary
    passage omitted
    words indistinct
    communique
    communiqué
    editorial
    article
    commentary
    interview
    dispatch
    no video
    video
    live
    recorded
    live relay
    sentence as heard
    as published
    as received
    from
    station commentary
    statement
    news conference
    press conference
    continued
    begin recording
    speech
    address
    letter
    declaration
    remarks
    unattributed
    by
  `),
  undated: ['no date', 'undated', 'date not given'],
  labels: words(`
    update updated breaking exclusive watch video photos photo live correction corrected note editor's analysis opinion
    explainer factbox timeline read more related gallery listen related: story recall alert urgent news warning original
    previous q a nato un us uk eu
  `),
  nameConnectives: words(
    'of the de la le les los las del da do dos das di du el al and in for near on an von van der den y e bin',
  ),
  markup: {
    summary: words(`
      standfirst article-standfirst article__standfirst dek article-dek article__dek deck article-deck subtitle
      article-subtitle article__subtitle sub-title sub-head subhead subheadline sub-headline article-subheadline
      subheading sub-heading article-subheading strapline article-summary article__summary story-summary entry-summary
      story-deck story-subtitle article-description article__description article-lede-summary content__standfirst
      headline-summary page-summary storysubhead
    `),
    pullQuote: words(`
      pullquote pull-quote pull_quote pullquotes pull-quotes pullout pull-out pulled-quote quote--pull wp-block-pullquote
      element-pullquote article-pullquote article__pullquote blockquote-pull pull-quote-text pullquote-text
    `),
    comment: words(`
      comment comments commentlist comment-list comment-body comment-content comment-text comments-area comments-list
      comments-section comments-container comments-wrapper comment-wrapper comment-section comment-thread commentthread
      comment-tree comments-inner commentarea comment-area user-comments reader-comments disqus_thread disqus livefyre
      fb-comments wpd-comment wpd-thread-list replies reply-list discussion-thread usercomments commentsection
    `),
    furniture: words(`
      related recommend recommended recommendation recommendations recirc promo promos promotion share sharing social
      comment comments disqus sidebar aside footer nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent
      gdpr newsletter subscribe subscription signup paywall advert adverts advertisement ads ad banner sponsor sponsored
      outbrain taboola trending popular mostread most-read most-popular tags tag taglist topics keywords pagination pager
      widget widgets toolbar tools print modal popup overlay skip login search masthead copyright legal disclaimer
      syndication readmore read-more more-stories morestories teaser teasers carousel rail hidden sr-only visually-hidden
      screen-reader-text noprint donate donation author-bio authorbio bio about-author follow sitemap ticker toc
      screenreader off-canvas feedback rating infobox poll quiz weather stocks marketwatch shopping affiliate
      see-also hatnote references reflist printfooter catlinks correction-form report-error
    `),
    body: words(`
      articlebody article-body article__body article_body story-body story__body storybody story-content storycontent
      article-content article__content articlecontent article-text articletext entry-content entry post-content postcontent
      post-body post__content body-copy bodycopy content-body news-body news-content main-content story-text storytext
      article-main article-page__content story article-copy caas-body rich-text richtext zn-body__paragraph paragraph
    `),
    caption: words(`
      caption captions wp-caption wp-caption-text figcaption image-caption photo-caption imagecaption photocaption
      media-caption mediacaption credit photo-credit image-credit photocredit gallery slideshow cutline photographer
      image__caption figure-caption picture-caption media__caption
    `),
    headline: words(
      'headline title entry-title post-title article-title article-headline story-headline story-title heading',
    ),
    byline: words('byline author authors by-author article-author contributor writer entry-author byline-name vcard'),
    dateline: words(
      'date datetime timestamp time published pubdate publish-date post-date entry-date dateline article-date updated date-published meta-date',
    ),
  },
}
