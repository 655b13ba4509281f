import { pluralOf } from "../../kit/language.ts";
import type { StoreTexts } from "./index.ts";

const many = pluralOf("pt-BR");

export const texts: StoreTexts = {
  title: "Loja de recompensas",
  skip: "Ir para o conteúdo",
  loading: "Um momento…",
  retry: "Tentar de novo",
  cancel: "Cancelar",
  more: "Mostrar mais",
  back: "Voltar para a loja",

  nav: {
    label: "Seções",
    catalog: "Loja",
    mine: "Meus itens",
    status: "Status",
    orders: "Pedidos",
    history: "Histórico",
    inbox: "Mensagens",
    invite: "Convidar amigos",
    gifts: "Presentes",
    bargain: "Pechincha",
    account: "Conta",
    wishes: "Desejos",
    purchases: "Compras",
    wallet: "Saldo",
    coupons: "Cupons",
    packs: "Pacotes",
  },

  me: {
    player: (id) => `Jogador ${id}`,
    guest: "Visitante",
    signOut: "Sair",
    signIn: "Entrar",
    tier: (tier) => `Seu nível: ${tier}`,
    points: (points) => `Você tem ${points}`,
    inbox: (count, written) =>
      count === 0
        ? "Mensagens, nada de novo"
        : many(count, { one: `Mensagens, ${written} nova`, other: `Mensagens, ${written} novas` }),
  },

  banners: {
    offline: (moment) => `Sem conexão. O que você vê é de ${moment}.`,
    sandbox: "Um jogo de teste: nada aqui é real.",
  },

  providers: {
    google: "Entrar com o Google",
    apple: "Entrar com a Apple",
    facebook: "Continuar com o Facebook",
  },

  catalog: {
    heading: "Loja",
    inReach: "Ao seu alcance",
    almost: "Quase lá",
    unlockedAt: (tier) => `Liberado em ${tier}`,
    later: "Indisponível no momento",
    results: (count, written) => many(count, { one: `${written} recompensa`, other: `${written} recompensas` }),
    kinds: { label: "Tipo de recompensa", all: "Todas", DIGITAL: "Digitais", TANGIBLE: "Físicas" },
    kindOf: { DIGITAL: "No jogo", TANGIBLE: "Enviado para você" },
    filters: "Filtros",
    tier: "Nível",
    everyTier: "Todos os níveis",
    category: "Categoria",
    everyCategory: "Todas as categorias",
    affordable: "Cabe nos meus pontos",
    clear: "Mostrar tudo",
    empty: "Ainda não há nada aqui. Volte em breve.",
    emptyFiltered: "Nada combina com estes filtros.",
    tangibleSoon: "As recompensas enviadas para você chegam em breve.",
    from: (tier) => `${tier} ou acima`,
    limit: (count, written) => many(count, { other: `Até ${written} por jogador` }),
    firstRun: "Sua primeira compra no jogo traz seus primeiros pontos. É aqui que você os gasta.",
  },

  item: {
    price: "Preço",
    balance: "Seus pontos",
    kind: "Como chega",
    tier: "Para",
    everyTier: "Todos os níveis",
    limit: "Limite",
    stock: "Restam",
    until: "Até",
    gone: "Esta recompensa não está aqui",
    goneText: "Ela pode ter acabado ou não ser oferecida a você.",
    give: "Dar de presente",
    wish: (title) => `Desejar ${title}`,
    wishesFull: "Não cabem mais desejos. Remova um primeiro.",
    signInTitle: "Entre para resgatar",
    signInText:
      "Visitantes podem dar uma olhada. Para resgatar, entre uma vez com uma conta em que você confia: assim suas recompensas continuam suas, aconteça o que acontecer com seu celular.",
    noProviders: "Este jogo ainda não permite entrar na loja. Abra o jogo e conecte sua conta por lá.",
  },

  refusals: {
    ADDRESS_REQUIRED: "Diga para onde enviar.",
    ALREADY_CLAIMED: "Você já resgatou isto.",
    CODE_INVALID: "Este código não está certo ou expirou.",
    COMING_SOON: "Ainda não dá para resgatar isto.",
    EMAIL_REQUIRED: "Informe um endereço de e-mail.",
    ENDED: "Esta oferta acabou.",
    IDEMPOTENCY_CONFLICT: "Isto já foi enviado. Veja em Pedidos.",
    IDENTIFICATION_REQUIRED: "Entre primeiro.",
    IDENTITY_IN_USE: "Essa conta pertence a outro jogador.",
    INSUFFICIENT_POINTS: "Você não tem pontos suficientes para isto.",
    INVALID: "Algo aqui não está certo. Confira, por favor.",
    LIMIT_REACHED: "Um jogador não pode ter tantos.",
    NOT_ENTITLED: "Seu nível não tem este benefício.",
    NOT_FOUND: "Isto não está mais disponível.",
    NOT_PENDING: "Isto já foi resolvido nesse meio-tempo.",
    NOT_STARTED: "Isto ainda não abriu.",
    PRICE_CHANGED: "O preço mudou. Nada foi cobrado.",
    SOLD_OUT: "Restam menos do que você pediu.",
    STORE_SESSION_REQUIRED: "Abra a loja pelo jogo de novo.",
    TIER_TOO_LOW: "Isto exige um nível mais alto.",
    other: "Não foi possível fazer isto.",
  },

  merge: {
    heading: "Esta conta já tem recompensas",
    lead: "A conta com que você entrou pertence a outro jogador seu. Você pode unir os dois.",
    here: "Aqui",
    there: "Lá",
    result: "Juntos",
    kept: "O que acontece",
    points: [
      "O nível mais alto fica, e o progresso que o outro ganhou é somado a ele.",
      "Os pontos dos dois são somados, e nada se perde.",
      "As recompensas e as contas conectadas dos dois continuam suas.",
      "Depois não dá para separar de novo.",
    ],
    yes: "Unir os dois",
    no: "Agora não",
    done: "Pronto: os dois agora são um só.",
    over: "Esta oferta expirou. Entre com essa conta de novo.",
  },

  gate: {
    over: "Este link expirou",
    overText: "Abra a loja pelo jogo de novo. Um link vale uma vez, e só por um minuto.",
    goOnAs: (name) => `Continuar como ${name}`,
    switchTitle: (name) => `Você entrou como ${name}. Trocar?`,
    switchText: "O link que você abriu pertence a outro jogador.",
    switchYes: "Trocar para esse jogador",
    switchNo: (name) => `Ficar como ${name}`,
    somebody: "outro jogador",
    failed: "Não foi possível abrir a loja",
    play: "Sem jogo à mão? Jogue o de mentirinha",
  },

  notFound: {
    heading: "Esta página não existe",
    text: "O endereço pode ser antigo ou ter um erro de digitação.",
  },

  outcomes: {
    "signed-in": "Você entrou.",
    linked: "Sua conta está conectada.",
    cancelled: "Você interrompeu a entrada. Nada foi mudado.",
    failed: "Não foi possível entrar. Tente de novo, ou com outra conta.",
    "in-use": "Essa conta já joga outro jogo. Use outra.",
    signedOut: "Você saiu.",
    over: "Sua sessão expirou. Abra a loja pelo jogo de novo.",
  },
};
